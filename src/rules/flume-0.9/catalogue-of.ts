import type { Component } from '../../languages/flume-0.9/catalogue/component.js';
import { builtInCatalogue, type Catalogue } from '../../languages/flume-0.9/catalogue.js';
import {
  extendCatalogue,
  type PluginComponent,
} from '../../languages/flume-0.9/extend-catalogue.js';
import type { Codec, Plugin, Topology } from '../../syntax/topology.js';

const known = new WeakMap<Topology, Catalogue>();
const builtIn = builtInCatalogue();

/** What Flume 0.9 and this document's plug-ins know: the components of `plugins` and the decorators of `codecs`. */
export function catalogueOf(topology: Topology): Catalogue {
  const catalogue = known.get(topology) ?? extendCatalogue(builtIn, pluginsOf(topology));
  known.set(topology, catalogue);
  return catalogue;
}

/** Whether the component came with Flume itself, so that its traits tell all that it does. */
export function isBuiltIn(role: 'source' | 'decorator', component: Component | undefined): boolean {
  return component !== undefined && builtIn[role].get(component.name) === component;
}

/** A plug-in that is declared with its arguments wins over a codec that only names it. */
function pluginsOf({ codecs, plugins }: Topology): readonly PluginComponent[] {
  return [...codecs.flatMap(codecDecorators), ...plugins.flatMap(pluginComponent)];
}

function codecDecorators({ encode, decode }: Codec): readonly PluginComponent[] {
  return [encode, decode]
    .filter((name) => !builtIn.decorator.has(name.value))
    .map((name) => ({ kind: 'decorator', name: name.value }));
}

function pluginComponent(plugin: Plugin): readonly PluginComponent[] {
  const { kind, target, name, args, open } = plugin;
  if (target !== 'flume-0.9' || kind === 'interceptor' || kind === 'channel') return [];
  return [{ kind, name: name.value, args, open }];
}
