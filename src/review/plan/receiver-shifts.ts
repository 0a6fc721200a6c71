import type { ChangeReview } from '../change/review-change.js';
import { noFacts, receiversOf, type TextFacts } from '../text-facts.js';
import type { ReceiverName } from './receiver-names.js';

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
export function receiverShifts(
  changes: readonly ChangeReview[],
  nameOf: ReceiverName,
): readonly ReceiverShift[] {
  const shifts = new Map<string, Shift>();
  for (const { change, before, after } of changes) {
    if (change.kind === 'update' && (!before || !after)) continue;
    const { first: old } = (before ?? noFacts).receivers;
    const { first: fresh } = (after ?? noFacts).receivers;
    if (old === fresh || old.join() === fresh.join()) continue;
    const had = new Map(old.map((one) => [nameOf(one, 'before') ?? one, one]));
    const has = new Map(fresh.map((one) => [nameOf(one, 'after') ?? one, one]));
    for (const [name, receiver] of had) if (!has.has(name)) shiftOf(shifts, name, receiver).loses++;
    for (const [name, receiver] of has) {
      if (had.has(name)) continue;
      const shift = shiftOf(shifts, name, receiver);
      shift.gains++;
      shift.receiver = receiver;
    }
  }
  return [...shifts]
    .map(([name, { receiver, gains, loses }]) => {
      const node = name === receiver ? {} : { node: name };
      return { receiver, ...node, gains, loses };
    })
    .sort((a, b) => weight(b) - weight(a) || (a.receiver < b.receiver ? -1 : 1));
}

/** How many nodes get other chains, and how many of them send first to another receiver. */
export interface ChainMoves {
  readonly moved: number;
  readonly first: number;
}

/** Counts the nodes that stay and whose chains change. */
export function chainMoves(changes: readonly ChangeReview[], nameOf: ReceiverName): ChainMoves {
  const moved = changes.flatMap(({ change, before, after }) => {
    if (change.kind !== 'update' || !before || !after) return [];
    if (before.receivers.identity === after.receivers.identity) return [];
    const [old, fresh] = [
      namedChains(before, nameOf, 'before'),
      namedChains(after, nameOf, 'after'),
    ];
    return old.all === fresh.all ? [] : [{ isFirst: old.first !== fresh.first }];
  });
  return { moved: moved.length, first: moved.filter(({ isFirst }) => isFirst).length };
}

interface Shift {
  /** Where it listens afterwards, as far as it is told. */
  receiver: string;
  gains: number;
  loses: number;
}

function shiftOf(shifts: Map<string, Shift>, name: string, receiver: string): Shift {
  const shift = shifts.get(name) ?? { receiver, gains: 0, loses: 0 };
  shifts.set(name, shift);
  return shift;
}

function weight({ gains, loses }: ReceiverShift): number {
  return gains + loses;
}

/** Chains as texts that are equal where they lead to the same nodes. */
function namedChains({ receivers }: TextFacts, nameOf: ReceiverName, side: 'before' | 'after') {
  const named = receiversOf(
    receivers.chains.map((chain) =>
      chain.map((level) => level.map((one) => nameOf(one, side) ?? one)),
    ),
  );
  return { all: named.identity, first: named.first.join(' ') };
}
