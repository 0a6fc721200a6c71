import type { ChangeReview } from '../change/review-change.js';
import { groupBy } from '../group-by.js';
import { type ChangeGroup, sizeOf, type TierReview } from './change-group.js';
import { findRenames } from './find-renames.js';

/** What becomes of each tier, by its name: renames apart, and the changes that are alike together. */
export function groupChanges(changes: readonly ChangeReview[]): readonly TierReview[] {
  return [...groupBy(changes, ({ tier }) => tier)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tier, members]) => {
      const { renames, others } = findRenames(members);
      const alike = [...groupBy(others, keyOf).values()].map(changeGroup);
      const groups = [...alike, ...renames];
      return { tier, groups: groups.sort((a, b) => rank(a) - rank(b) || sizeOf(b) - sizeOf(a)) };
    });
}

function keyOf({ change, likeness }: ChangeReview): string {
  return `${change.kind}\n${likeness}`;
}

function changeGroup(members: readonly [ChangeReview, ...ChangeReview[]]): ChangeGroup {
  const [example] = members;
  const { kind, effect } = example.change;
  return {
    kind,
    effect,
    nodes: members.map(({ change }) => change.node),
    example,
    hasOwnReceivers: members.some((one) => !hasSameReceivers(one, example)),
  };
}

function hasSameReceivers(a: ChangeReview, b: ChangeReview): boolean {
  return (['before', 'after'] as const).every((side) => {
    const [one, other] = [a[side], b[side]];
    return !one || !other || one.receivers.identity === other.receivers.identity;
  });
}

const order = ['update', 'create', 'rename', 'delete'];

function rank({ kind }: { readonly kind: string }): number {
  return order.indexOf(kind);
}
