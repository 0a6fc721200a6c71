import type { Catalogue, Component, ComponentKind, KeySpec } from './catalogue.js';

/** A component or another class that an installation adds to what Flume brings along. */
export type Plugin =
  | {
      readonly kind: ComponentKind;
      /** The class name, as it is written in `type`. */
      readonly type: string;
      /** The keys it reads; absent where they are not told, so that every key is taken. */
      readonly keys?: readonly (string | KeySpec)[];
      readonly traits?: Component['traits'];
    }
  | {
      /** A class that values name: a serializer, a handler, a selector. */
      readonly kind: 'class';
      readonly type: string;
    };

/** The catalogue with the plug-ins of an installation; a plug-in goes before what has its name already. */
export function extendCatalogue(base: Catalogue, plugins: readonly Plugin[]): Catalogue {
  const components = plugins.flatMap((plugin) =>
    plugin.kind === 'class' ? [] : [componentOf(plugin)],
  );
  const classes = plugins.flatMap((plugin) => (plugin.kind === 'class' ? [plugin.type] : []));
  return {
    components: [...components, ...base.components],
    classes: [...classes, ...base.classes],
  };
}

function componentOf(plugin: Extract<Plugin, { kind: ComponentKind }>): Component {
  return {
    kind: plugin.kind,
    type: plugin.type,
    class: plugin.type,
    classOnly: true,
    summary: 'A plug-in of this installation.',
    artifact: 'plugin',
    traits: plugin.traits ?? {},
    keys: plugin.keys?.map(keyOf) ?? [keyOf('*')],
  };
}

function keyOf(key: string | KeySpec): KeySpec {
  return typeof key === 'string' ? { key, value: { kind: 'text' } } : key;
}
