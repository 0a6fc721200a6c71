import type { Source, Span } from '../text/source.js';

/** A YAML value in which every part knows its place; aliases are resolved, tags beyond the core schema refused. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** A scalar of the YAML 1.2 core schema. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text between the quotes, or the plain text, before escapes and folding. */
  readonly span: Span;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

/** A sequence. */
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

/** A mapping, entries in file order, keys unique. */
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

/** A key of a mapping with its value. */
export interface YamlEntry {
  readonly key: { readonly value: string; readonly span: Span };
  readonly value: YamlNode;
}

/** One document of a source. */
export interface YamlDocument {
  readonly source: Source;
  readonly root: YamlNode;
}

/** The value under a key of a mapping, or undefined where there is none or it is no mapping. */
export function childOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value;
}

/** The entry of a key of a mapping, or undefined. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key.value === key) : undefined;
}

/** The plain JavaScript value: what a JSON Schema is checked against. Mappings have no prototype. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const object: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries) object[entry.key.value] = plainValue(entry.value);
  return object;
}
