import {
  type Catalogue,
  type ComponentKind,
  flume1Catalogue,
  type KeySpec,
  type ValueKind,
} from '../../languages/flume-1/catalogue.js';
import { extendCatalogue, type Plugin } from '../../languages/flume-1/extend-catalogue.js';
import type { Plugin as DeclaredPlugin, PluginArgument, Topology } from '../../syntax/topology.js';

const known = new WeakMap<Topology, Catalogue>();

/** What Flume 1.11 and this document's plug-ins know. */
export function catalogueOf(topology: Topology): Catalogue {
  const plugins = topology.plugins.filter(({ target }) => target === 'flume-1');
  const catalogue =
    known.get(topology) ?? extendCatalogue(flume1Catalogue, plugins.flatMap(plugin));
  known.set(topology, catalogue);
  return catalogue;
}

/** The class of a plug-in may also be what a value names: a serializer, a handler, a selector. */
function plugin({ kind, name, args, open }: DeclaredPlugin): readonly Plugin[] {
  const named: Plugin = { kind: 'class', type: name.value };
  if (!isKind(kind)) return [named];
  const keys = [...args.map(keyOf), ...(open ? [anyKey] : [])];
  return [named, { kind, type: name.value, keys }];
}

/** Decorators are Flume 0.9's. */
function isKind(kind: DeclaredPlugin['kind']): kind is DeclaredPlugin['kind'] & ComponentKind {
  return kind !== 'decorator';
}

const anyKey: KeySpec = { key: '*', value: { kind: 'text' } };

function keyOf({ name, type, optional }: PluginArgument): KeySpec {
  return { key: name, value: values[type], required: !optional, malformed: 'drops' };
}

const values: Readonly<Record<PluginArgument['type'], ValueKind>> = {
  string: { kind: 'text' },
  int: { kind: 'integer' },
  boolean: { kind: 'boolean' },
  double: { kind: 'text' },
};
