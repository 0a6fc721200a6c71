/** Senders of unequal rates, and what the receivers carry already. */
export interface RatedCrowd {
  /** The rate of each sender. */
  readonly rates: readonly number[];
  /** Parallel to the level's receivers, as the rest: 1 for those they may choose. */
  readonly isOpen: Uint8Array;
  readonly weights: Float64Array;
  readonly carried: Float64Array;
  /** How many times the largest rate one receiver may be ahead of another without being moved. */
  readonly slack: number;
}

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
 * Moves single senders from the fullest to the emptiest receiver, starting from a choice that is
 * even in numbers, until none of them makes the two more even, or the slack says that it will do.
 * Without slack the fullest is ahead by no more than the smallest of its senders: as even as
 * packing by falling rate promises, but most senders stay where they are.
 */
export function evenOut(crowd: RatedCrowd, chosen: readonly number[]): readonly number[] {
  const loads = loadsOf(crowd, chosen);
  const lightest = Math.min(...loads.map(({ weight }) => weight));
  const enough = (crowd.slack * crowd.rates.reduce((a, b) => Math.max(a, b))) / lightest;
  const result = [...chosen];
  for (;;) {
    const emptiest = loads.reduce((a, b) => (fill(b) < fill(a) ? b : a));
    const fullest = loads
      .filter(({ guests }) => guests.size > 0)
      .reduce((a, b) => (fill(b) > fill(a) ? b : a));
    if (fill(fullest) - fill(emptiest) <= enough) return result;
    const guest = bestToMove(crowd, fullest, emptiest);
    if (guest === undefined) return result;
    move(crowd, guest, [fullest, emptiest]);
    result[guest] = emptiest.receiver;
  }
}

function loadsOf(crowd: RatedCrowd, chosen: readonly number[]): readonly Load[] {
  const { isOpen, weights, carried, rates } = crowd;
  const all = Array.from(isOpen, (_, receiver) => ({
    receiver,
    weight: weights[receiver] as number,
    guests: new Set<number>(),
    carried: carried[receiver] as number,
  }));
  for (const [guest, receiver] of chosen.entries()) {
    const load = all[receiver] as Load;
    load.guests.add(guest);
    load.carried += rates[guest] as number;
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

function move({ rates }: RatedCrowd, guest: number, [from, to]: readonly [Load, Load]): void {
  const rate = rates[guest] as number;
  from.guests.delete(guest);
  from.carried -= rate;
  to.guests.add(guest);
  to.carried += rate;
}
