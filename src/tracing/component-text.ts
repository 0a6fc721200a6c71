import type { Component, Node, Target } from '../syntax/topology.js';
import { fillTemplate } from '../text/fill-template.js';

/** A component in one line, as this node gets it; secrets stand by their names. */
export function componentText(
  { expression, mapping }: Component<unknown>,
  target: Target,
  { name, host }: Node,
): string {
  const entries = mapping?.entries.map(({ key, value }) => `${key.value}=${value.value}`) ?? [];
  const properties = mapping ? [mapping.type.value, ...entries].join(' ') : '';
  const written = target === 'flume-0.9' ? (expression?.text.value ?? properties) : properties;
  return fillTemplate(written, { node: name, host }).replace(/\s+/g, ' ').trim();
}
