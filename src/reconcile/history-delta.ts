import { invariant } from '../text/invariant.js';
import type { NodeBefore } from './revision.js';
import type { NodeRecord, RecordedText } from './snapshot.js';
import { sortedEntries } from './sorted-record.js';
import { applyTextDelta, type TextDelta, textDelta } from './text-delta.js';

/**
 * What stood at a node before a revision, told by what stands after it, so that twenty revisions of a
 * large installation stay small: only what differs is kept, of a text only the middle that differs.
 */
export type BeforeDelta =
  | { readonly kind: 'absent' }
  | { readonly kind: 'foreign'; readonly live: Extract<NodeBefore, { kind: 'foreign' }>['live'] }
  /** The record whole: nothing stands after it. */
  | { readonly kind: 'whole'; readonly record: NodeRecord }
  | ({ readonly kind: 'delta'; readonly parts: Readonly<Record<string, PartDelta>> } & Partial<
      Omit<NodeRecord, 'parts'>
    >);

/** A part as it was; without `shown` it is the text that stands after it. Parts that are absent did not exist. */
export interface PartDelta extends Omit<RecordedText, 'shown'> {
  readonly shown?: TextDelta;
}

/** The delta that tells `before` to whoever knows the record after it. */
export function beforeDelta(before: NodeBefore, after: NodeRecord | undefined): BeforeDelta {
  if (before.kind !== 'recorded') return before;
  if (!after) return { kind: 'whole', record: before.record };
  const { parts, ...facts } = before.record;
  const changed = Object.entries(facts).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key as keyof NodeRecord]),
  );
  const told = sortedEntries(parts).map(
    ([part, text]) => [part, partDelta(text, after.parts[part])] as const,
  );
  return { kind: 'delta', ...Object.fromEntries(changed), parts: Object.fromEntries(told) };
}

/** What stood before, from its delta and the record after it. */
export function applyBeforeDelta(delta: BeforeDelta, after: NodeRecord | undefined): NodeBefore {
  switch (delta.kind) {
    case 'absent':
    case 'foreign':
      return delta;
    case 'whole':
      return { kind: 'recorded', record: delta.record };
    case 'delta': {
      invariant(after !== undefined, 'a delta has a record after it');
      const { kind, parts, ...facts } = delta;
      const told = Object.entries(parts).map(
        ([part, text]) => [part, recordedText(text, after.parts[part])] as const,
      );
      return { kind: 'recorded', record: { ...after, ...facts, parts: Object.fromEntries(told) } };
    }
    default:
      return delta satisfies never;
  }
}

function partDelta({ shown, ...rest }: RecordedText, after: RecordedText | undefined): PartDelta {
  if (shown === after?.shown) return rest;
  return { shown: after ? textDelta(shown, after.shown) : shown, ...rest };
}

function recordedText(
  { shown, ...rest }: PartDelta,
  after: RecordedText | undefined,
): RecordedText {
  const base = after?.shown ?? '';
  return { shown: shown === undefined ? base : applyTextDelta(shown, base), ...rest };
}
