import type { Level } from './level.js';
import { type PairCosts, pairCost, preparePairCosts } from './pair-cost.js';

/** For each sender one row of `width` entries: the receivers it would rather have, best first. */
export interface Ranking {
  readonly width: number;
  /** Which receiver an entry stands for. */
  readonly receivers: Int32Array;
  /** What an entry costs. */
  readonly costs: Float64Array;
  /** The costs of all receivers, for rows that are too short. */
  readonly pairs: PairCosts;
}

/** Who ranks whom: the part of a level that a ranking is made of. */
export type Population = Pick<Level, 'senders' | 'receivers' | 'homes'>;

/**
 * Ranks the receivers for each sender, those in its zone before all others. The names and weights
 * of the two decide, so receivers that come or go leave the others in their order.
 */
export function rankReceivers({ senders, receivers, homes }: Population, width: number): Ranking {
  const row = Math.min(width, receivers.length);
  const ranking = {
    width: row,
    receivers: new Int32Array(senders.length * row),
    costs: new Float64Array(senders.length * row),
    pairs: preparePairCosts(senders, receivers),
  };
  const everywhere = [Int32Array.from(receivers.keys())];
  for (const sender of senders.keys()) {
    let filled = 0;
    for (const band of homes[sender]?.bands ?? everywhere) {
      filled += fillRow(ranking, { sender, filled }, band);
    }
  }
  return ranking;
}

/** Puts the best of a band behind what fills the row already; gives how many went in. */
function fillRow(
  { width, receivers, costs, pairs }: Ranking,
  { sender, filled }: { readonly sender: number; readonly filled: number },
  band: Int32Array,
): number {
  const start = sender * width + filled;
  const limit = (sender + 1) * width;
  let end = start;
  let highest = limit > start ? Number.POSITIVE_INFINITY : 0;
  for (let i = 0; i < band.length; i++) {
    const receiver = band[i] as number;
    const cost = pairCost(pairs, sender, receiver);
    if (cost >= highest) continue;
    let at = end < limit ? end++ : end - 1;
    for (; at > start && (costs[at - 1] as number) > cost; at--) {
      costs[at] = costs[at - 1] as number;
      receivers[at] = receivers[at - 1] as number;
    }
    costs[at] = cost;
    receivers[at] = receiver;
    if (end === limit) highest = costs[end - 1] as number;
  }
  return end - start;
}
