import type { RatedCrowd } from './pack-rates.js';

/** What a receiver carries, and which senders of the crowd. */
interface Load {
  readonly receiver: number;
  readonly weight: number;
  readonly guests: Set<number>;
  carried: number;
}

/** Sums of fractions are not exact: what improves by a smaller share than this does not improve. */
const rounding = 1e-9;

/**
 * Moves single senders from the fullest to the emptiest receiver until none of them makes the two
 * more even. So the fullest is ahead by no more than the smallest of its senders, as it would be
 * if senders were packed by falling rate; but nearly all stay where they are.
 */
export function evenOut(crowd: RatedCrowd, chosen: readonly number[]): readonly number[] {
  const loads = loadsOf(crowd, chosen);
  const result = [...chosen];
  for (;;) {
    const emptiest = loads.reduce((a, b) => (fill(b) < fill(a) ? b : a));
    const fullest = loads
      .filter(({ guests }) => guests.size > 0)
      .reduce((a, b) => (fill(b) > fill(a) ? b : a));
    const guest = bestToMove(crowd, fullest, emptiest);
    if (guest === undefined) return result;
    const rate = crowd.rates[guest] as number;
    fullest.guests.delete(guest);
    fullest.carried -= rate;
    emptiest.guests.add(guest);
    emptiest.carried += rate;
    result[guest] = emptiest.receiver;
  }
}

function loadsOf({ isOpen, weights, loads, rates }: RatedCrowd, chosen: readonly number[]): Load[] {
  const all = Array.from(isOpen, (_, receiver) => ({
    receiver,
    weight: weights[receiver] as number,
    guests: new Set<number>(),
    carried: loads[receiver] as number,
  }));
  for (const [index, receiver] of chosen.entries()) {
    const load = all[receiver] as Load;
    load.guests.add(index);
    load.carried += rates[index] as number;
  }
  return all.filter(({ receiver }) => isOpen[receiver] === 1);
}

function fill({ carried, weight }: Load, more = 0): number {
  return (carried + more) / weight;
}

/** The guest whose move leaves the two most even, if any leaves them more even than they are. */
function bestToMove({ rates }: RatedCrowd, from: Load, to: Load): number | undefined {
  const limit = fill(from) * (1 - rounding);
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const guest of from.guests) {
    const rate = rates[guest] as number;
    const gap = Math.abs(fill(from, -rate) - fill(to, rate));
    if (fill(to, rate) >= limit || gap >= least) continue;
    best = guest;
    least = gap;
  }
  return best;
}
