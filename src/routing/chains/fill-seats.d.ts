import type { Bounds } from './apportion.js';
import type { Crowd } from './crowd.js';
/**
 * The receiver of each sender such that the bounds hold: the cheapest wishes come true while there
 * are seats. Costs more than `placeEvenly` in sum, but is quicker, and a sender that comes moves
 * fewer of the others, which is what counts for the receivers behind the first.
 */
export declare function fillSeats(crowd: Crowd, bounds: Bounds): readonly number[];
