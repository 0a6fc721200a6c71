import type { Difference, UpdateChange } from '../../reconcile/change.js';
import { chokeDifference, factDifference, hostDifference, remembered } from './fact-difference.js';
import type { PartDifference } from './part-review.js';
import type { PartState } from './part-state.js';
import { textDifference } from './text-difference.js';

/** What differs in a node that stays, in the order in which people look at it; that its flow does is a note. */
export function updateDifferences(
  change: UpdateChange,
  states: readonly PartState[],
  hide: (text: string) => string,
): readonly PartDifference[] {
  const parts = states.map(({ part }) => part);
  const rank = (one: Difference) =>
    kinds.indexOf(one.kind) * 100 + (one.kind === 'text' ? parts.indexOf(one.part) : 0);
  const isRewritten = change.differences.some((one) => one.kind === 'text' && one.isWritten);
  return change.differences
    .filter(({ kind }) => kind !== 'flow' && (kind !== 'sendsTo' || !isRewritten))
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((one): readonly PartDifference[] => {
      switch (one.kind) {
        case 'host':
          return [hostDifference(change, one.isWritten)];
        case 'choke':
          return [chokeDifference(one, change, hide)];
        case 'text':
          return textDifferences(one, states, change.node);
        case 'flow':
        case 'tier':
        case 'target':
        case 'sendsTo':
          return [factDifference(one.kind, change)];
        default:
          return one satisfies never;
      }
    });
}

const kinds: readonly Difference['kind'][] = [
  'flow',
  'tier',
  'target',
  'host',
  'text',
  'choke',
  'sendsTo',
];

function textDifferences(
  { part, isWritten }: Extract<Difference, { kind: 'text' }>,
  states: readonly PartState[],
  node: string,
): readonly PartDifference[] {
  if (!isWritten) return [remembered(part)];
  return states.filter((state) => state.part === part).map((state) => textDifference(state, node));
}
