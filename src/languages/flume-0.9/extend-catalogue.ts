import {
  type Component,
  component,
  optional,
  type Parameter,
  required,
  type Trait,
} from './catalogue/component.js';
import { TYPES } from './catalogue/value-types.js';
import type { Catalogue } from './catalogue.js';

/** A component that an installation has put on its master and nodes (`flume.plugin.classes`). */
export interface PluginComponent {
  readonly kind: 'source' | 'sink' | 'decorator';
  readonly name: string;
  /** Positional arguments; without them any arguments are taken. */
  readonly args?: readonly PluginParameter[];
  /** Whether more arguments and keywords than the listed ones are taken. */
  readonly open?: boolean;
  /** Whether the last argument may be repeated. */
  readonly variadic?: boolean;
  readonly keywords?: readonly PluginParameter[];
  readonly traits?: readonly Trait[];
}

/** One argument of a plug-in. */
export interface PluginParameter {
  readonly name: string;
  readonly type: 'string' | 'int' | 'long' | 'double' | 'boolean';
  readonly optional?: boolean;
}

/** The catalogue with the plug-ins added; a plug-in replaces a component of its kind and name, as it does in Flume. */
export function extendCatalogue(base: Catalogue, plugins: readonly PluginComponent[]): Catalogue {
  const added = (kind: PluginComponent['kind']) =>
    new Map([
      ...base[kind],
      ...plugins
        .filter((one) => one.kind === kind)
        .map((one) => [one.name, toComponent(one)] as const),
    ]);
  return { ...base, source: added('source'), sink: added('sink'), decorator: added('decorator') };
}

function toComponent(plugin: PluginComponent): Component {
  const { name, args, open = args === undefined, variadic = false, keywords = [] } = plugin;
  const anything: readonly Trait[] = open ? ['any-arguments', 'any-keywords'] : [];
  return component([name, ...(args ?? []).map(toParameter)], 'A plug-in of this installation.', {
    isVariadic: variadic,
    keywords: keywords.map(toParameter),
    traits: [...anything, ...(plugin.traits ?? [])],
  });
}

function toParameter({ name, type, optional: isOptional = false }: PluginParameter): Parameter {
  return isOptional ? optional(name, TYPES[type]) : required(name, TYPES[type]);
}
