import type { EditGroup } from './edit.js';
import type { TextFacts } from './text-facts.js';
import type { Weakness } from './weakness.js';

/** A part of a node's configuration on both sides, without its own names; a side is absent where the part is not there. */
export interface TextPair {
  readonly part: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The agent's name as it stands in the text. */
  readonly agent: string;
}

/** What a text tells: what differs where it has two sides, and what there is to know of each. */
export interface TextReview {
  readonly groups: readonly EditGroup[];
  readonly weaknesses: readonly Weakness[];
  readonly before: SideReview;
  readonly after: SideReview;
}

/** What one side of a text tells. */
export interface SideReview {
  readonly facts: Partial<TextFacts>;
  /** The text without its receivers: equal for nodes that are alike. */
  readonly form: string;
}

/** A side that is not there. */
export const noSide: SideReview = { facts: {}, form: '' };

/** What is read of a text on each side. */
export interface Sides<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Both sides of a text as they are read; undefined where one is there and cannot be read. */
export function readSides<T>(
  { before, after }: TextPair,
  read: (text: string) => T | undefined,
): Sides<T> | undefined {
  const sides = {
    before: before === undefined ? undefined : read(before),
    after: after === undefined ? undefined : read(after),
  };
  if (before !== undefined && sides.before === undefined) return undefined;
  return after !== undefined && sides.after === undefined ? undefined : sides;
}

/** The groups, or for texts that differ all the same what that means. */
export function orSpelling(groups: readonly EditGroup[], pair: TextPair): readonly EditGroup[] {
  return groups.length === 0 && pair.before !== pair.after ? spelledOtherwise : groups;
}

const spelledOtherwise: readonly EditGroup[] = [
  {
    where: '',
    likeness: 'spelling',
    edits: [{ mark: '~', text: 'spelled otherwise, the same meaning', likeness: 'spelling' }],
  },
];
