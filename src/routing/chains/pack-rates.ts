import { evenShares, type Portions } from './apportion.js';
import type { Crowd } from './crowd.js';
import { pairCost } from './pair-cost.js';
import { sortWishes } from './wishes.js';

/** A crowd whose senders are unequal, and what the receivers carry already. */
export interface RatedCrowd extends Crowd {
  /** Parallel to the rows. */
  readonly rates: readonly number[];
  /** Parallel to the level's receivers, as the loads. */
  readonly weights: Float64Array;
  readonly loads: Float64Array;
}

/** Fractions that do not add up exactly must not keep a sender from a share that it just fills. */
const rounding = 1e-9;

/**
 * The receiver of each sender. The cheapest wishes come true while they fit into even shares; then
 * whoever is left goes where least is carried, the largest rate first. So, per unit of weight, no
 * receiver that takes one of them carries more than another by more than the largest rate over the
 * smallest weight: as even as greedy packing promises.
 */
export function packRates(crowd: RatedCrowd): readonly number[] {
  const { rows, rates, loads } = crowd;
  const chosen = new Array<number>(rows.length).fill(-1);
  const carried = Float64Array.from(loads);
  const limits = limitsOf(crowd);
  for (const { index, receiver } of sortWishes(crowd)) {
    const load = (carried[receiver] as number) + (rates[index] as number);
    if (chosen[index] !== -1 || load > (limits[receiver] as number)) continue;
    chosen[index] = receiver;
    carried[receiver] = load;
  }
  const left = [...rows.keys()].filter((index) => chosen[index] === -1);
  for (const index of left.sort((a, b) => (rates[b] as number) - (rates[a] as number))) {
    const receiver = findEmptiest(crowd, carried, index);
    chosen[index] = receiver;
    carried[receiver] = (carried[receiver] as number) + (rates[index] as number);
  }
  return chosen;
}

function limitsOf(crowd: RatedCrowd): Float64Array {
  const amount = crowd.rates.reduce((sum, rate) => sum + rate, 0);
  const portions: Portions = { ...crowd, amount };
  return evenShares(portions).map(
    (share, receiver) => share + (crowd.loads[receiver] as number) + rounding * amount,
  );
}

/** The open receiver that carries least for its weight; of several, the one the sender would have. */
function findEmptiest(crowd: RatedCrowd, carried: Float64Array, index: number): number {
  const { rows, ranking, isOpen, weights } = crowd;
  const row = rows[index] as number;
  let emptiest = -1;
  let least = Number.POSITIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let receiver = 0; receiver < isOpen.length; receiver++) {
    const fill = (carried[receiver] as number) / (weights[receiver] as number);
    if (isOpen[receiver] === 0 || fill > least) continue;
    const cost = pairCost(ranking.pairs, row, receiver);
    if (fill === least && cost >= lowest) continue;
    emptiest = receiver;
    least = fill;
    lowest = cost;
  }
  return emptiest;
}
