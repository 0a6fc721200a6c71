import type { Crowd } from './crowd.js';
/** A crowd whose senders are unequal, and what the receivers carry already. */
export interface RatedCrowd extends Crowd {
    /** Parallel to the rows. */
    readonly rates: readonly number[];
    /** Parallel to the level's receivers, as the loads. */
    readonly weights: Float64Array;
    readonly loads: Float64Array;
}
/**
 * The receiver of each sender. The cheapest wishes come true while they fit into even shares; then
 * whoever is left goes where least is carried, the largest rate first. So, per unit of weight, no
 * receiver that takes one of them carries more than another by more than the largest rate over the
 * smallest weight: as even as greedy packing promises.
 */
export declare function packRates(crowd: RatedCrowd): readonly number[];
