import type { Component, KeySpec } from './catalogue.js';

/** What the catalogue says about a key of a component; a key written out goes before a pattern. */
export function findKey(component: Component, key: string): KeySpec | undefined {
  return (
    component.keys.find((spec) => spec.key === key) ??
    component.keys.find((spec) => matchesPattern(spec.key, key))
  );
}

/** Whether a key stands for many: it has a `<name>` or ends in `*`. */
export function isKeyPattern(key: string): boolean {
  return key.endsWith('*') || key.includes('<');
}

/** A `<name>` at the end takes the rest of the key, dots and all, as Flume does for header values. */
function matchesPattern(pattern: string, key: string): boolean {
  if (!isKeyPattern(pattern)) return false;
  const parts = pattern.split(/(<[^>]*>|\*$)/);
  const source = parts.map((part, index) => partSource(part, parts[index + 1] === '')).join('');
  return new RegExp(`^${source}$`, 's').test(key);
}

function partSource(part: string, isLast: boolean): string {
  if (part === '*' || (part.startsWith('<') && isLast)) return '.+';
  return part.startsWith('<') ? '[^.]+' : part.replace(/[.$]/g, '\\$&');
}
