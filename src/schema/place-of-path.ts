import type { YamlEntry, YamlNode } from '../syntax/yaml-tree.js';
import type { Span } from '../text/source.js';

/** The node at a JSON pointer, or the deepest one that there is on the way. */
export function nodeAt(root: YamlNode, pointer: string): YamlNode {
  let node = root;
  for (const step of pointerSteps(pointer)) {
    const next = node.kind === 'list' ? node.items[Number(step)] : entryAt(node, step)?.value;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The entry of a key; undefined where the node is no mapping or has no such key. */
export function entryAt(node: YamlNode, key: string): YamlEntry | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key.value === key) : undefined;
}

/** The steps of a JSON pointer, unescaped. */
export function pointerSteps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The thing at a JSON pointer in words: `"port"`, `Entry 2 of "edges"`, `The document`. */
export function nameAt(pointer: string): string {
  const steps = pointerSteps(pointer);
  const last = steps.at(-1);
  if (last === undefined) return 'The document';
  const isIndex = /^\d+$/.test(last) && steps.length > 1;
  return isIndex ? `Entry ${Number(last) + 1} of "${steps.at(-2)}"` : `"${last}"`;
}

/** The key that a JSON pointer ends with, where it ends with one; else the start of what stands there. */
export function keySpanAt(root: YamlNode, pointer: string): Span {
  const steps = pointerSteps(pointer);
  const parent = nodeAt(root, pointer.slice(0, pointer.lastIndexOf('/')));
  const key = steps.length === 0 ? undefined : entryAt(parent, steps.at(-1) ?? '')?.key.span;
  const { span } = nodeAt(root, pointer);
  return key ?? { ...span, end: Math.min(span.end, span.start + 1) };
}
