import type { ChangeReview } from '../change/review-change.js';
import { noFacts, type TextFacts } from '../text-facts.js';

/** How many senders a receiver gains and loses, counting those that send to it as long as all is well. */
export interface ReceiverShift {
  /** `host:port`. */
  readonly receiver: string;
  /** Its name, where the plan knows it. */
  readonly node?: string;
  readonly gains: number;
  readonly loses: number;
}

/** The receivers that gain or lose senders, those with most first; what is hidden does not count. */
export function receiverShifts(changes: readonly ChangeReview[]): readonly ReceiverShift[] {
  const shifts = new Map<string, { gains: number; loses: number }>();
  const shiftOf = (receiver: string) => {
    const known = shifts.get(receiver) ?? { gains: 0, loses: 0 };
    shifts.set(receiver, known);
    return known;
  };
  for (const { change, before, after } of changes) {
    if (change.kind === 'update' && (!before || !after)) continue;
    const { first: old } = (before ?? noFacts).receivers;
    const { first: fresh } = (after ?? noFacts).receivers;
    if (old === fresh) continue;
    for (const receiver of fresh) if (!old.includes(receiver)) shiftOf(receiver).gains++;
    for (const receiver of old) if (!fresh.includes(receiver)) shiftOf(receiver).loses++;
  }
  const names = namesOfReceivers(changes);
  return [...shifts]
    .map(([receiver, shift]) => {
      const node = names.get(receiver);
      return { receiver, ...(node === undefined ? {} : { node }), ...shift };
    })
    .sort((a, b) => weight(b) - weight(a) || (a.receiver < b.receiver ? -1 : 1));
}

/** How many nodes get other chains, and how many of them send first to another receiver. */
export interface ChainMoves {
  readonly moved: number;
  readonly first: number;
}

/** Counts the nodes that stay and whose chains change. */
export function chainMoves(changes: readonly ChangeReview[]): ChainMoves {
  const moved = changes.filter(
    ({ change, before, after }) =>
      change.kind === 'update' && before && after && isMoved(before, after),
  );
  const first = moved.filter(
    ({ before = noFacts, after = noFacts }) =>
      before.receivers.first.join() !== after.receivers.first.join(),
  );
  return { moved: moved.length, first: first.length };
}

function isMoved({ receivers: old }: TextFacts, { receivers: fresh }: TextFacts): boolean {
  return old !== fresh && old.identity !== fresh.identity;
}

function weight({ gains, loses }: ReceiverShift): number {
  return gains + loses;
}

/** The nodes of the plan by where they listen. */
function namesOfReceivers(changes: readonly ChangeReview[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { change, before, after } of changes) {
    const hosts = change.kind === 'delete' ? change.before.hosts : [change.after.host];
    const { ports } = after ?? before ?? noFacts;
    for (const host of hosts) for (const port of ports) names.set(`${host}:${port}`, change.node);
  }
  return names;
}
