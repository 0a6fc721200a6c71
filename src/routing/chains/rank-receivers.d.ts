import type { Level } from './level.js';
import { type PairCosts } from './pair-cost.js';
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
export declare function rankReceivers({ senders, receivers, homes }: Population, width: number): Ranking;
