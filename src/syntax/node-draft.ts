import type { Span } from '../text/source.js';
import type { Node } from './topology.js';

/** A node while its tier is being read: filled in place, because there may be a million of them. */
export type Draft = { -readonly [K in keyof Node]: Node[K] };

/** Nodes in order, and the first of them whose own host is given. */
export interface Drafts {
  readonly nodes: readonly Draft[];
  readonly placed: Draft | undefined;
}

/** What may be said of a node beside its name and its host. */
export type Properties = Partial<Pick<Draft, 'cost' | 'port' | 'weight' | 'rate' | 'zone'>>;

/** The properties that are numbers. */
export const numberProperties = ['cost', 'port', 'weight', 'rate'] as const;

/** A node of which nothing else is known: its host has its name, and it costs nothing. */
export function draftOf(name: string, span: Span): Draft {
  return { name, host: name, cost: 0, span };
}

/** Sets what is said of a node. */
export function setProperties(draft: Draft, properties: Properties): void {
  for (const key of numberProperties) {
    const number = properties[key];
    if (number !== undefined) draft[key] = number;
  }
  if (properties.zone !== undefined) draft.zone = properties.zone;
}
