import type { LocatedText } from '../../../text/located-text.js';
import type { Located, Span } from '../../../text/source.js';

/** A key of a component, relative to it, and its value. */
export interface Property {
  readonly key: Located<string>;
  readonly value: LocatedText;
}

/** A component as it is configured, wherever it was written. */
export interface ComponentProperties {
  /** The place to blame for what is missing. */
  readonly span: Span;
  readonly properties: ReadonlyMap<string, Property>;
}

/** The text of a value, undefined where the key is absent. */
export function textOf(of: ComponentProperties, key: string): string | undefined {
  return of.properties.get(key)?.value.value;
}

/** The properties below a prefix such as `selector.`, with keys relative to it. */
export function subProperties(of: ComponentProperties, prefix: string): ComponentProperties {
  const below = [...of.properties].flatMap(([key, property]): [string, Property][] =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), property]] : [],
  );
  return { span: of.span, properties: new Map(below) };
}
