import type { Located } from '../text/source.js';
import { childOf, type YamlNode } from './yaml-tree.js';

/** The text under a key with its place; undefined where the key is missing or holds no text. */
export function readText(parent: YamlNode, key: string): Located<string> | undefined {
  const node = childOf(parent, key);
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  return { value: node.value, span: node.span };
}

/** The number under a key with its place. */
export function readNumber(parent: YamlNode, key: string): Located<number> | undefined {
  const node = childOf(parent, key);
  if (node?.kind !== 'scalar' || typeof node.value !== 'number') return undefined;
  return { value: node.value, span: node.span };
}

/** The truth value under a key with its place. */
export function readBoolean(parent: YamlNode, key: string): Located<boolean> | undefined {
  const node = childOf(parent, key);
  if (node?.kind !== 'scalar' || typeof node.value !== 'boolean') return undefined;
  return { value: node.value, span: node.span };
}

/** The items of the list under a key; none where the key is missing. */
export function readItems(parent: YamlNode, key: string): readonly YamlNode[] {
  const node = childOf(parent, key);
  return node?.kind === 'list' ? node.items : [];
}
