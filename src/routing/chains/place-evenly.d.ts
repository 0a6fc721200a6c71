import type { Bounds } from './apportion.js';
import type { Crowd } from './crowd.js';
/**
 * The first receiver of each sender, such that the bounds hold and the costs add up to the least
 * there is: all begin at the best of their row, then one path of moves after the other, always the
 * cheapest, leads out of a place that has too many (successive shortest paths). There is one least,
 * whatever the order, and so little moves when a node comes or goes. Undefined where the rows are
 * too short for the bounds.
 */
export declare function placeEvenly(crowd: Crowd, bounds: Bounds): readonly number[] | undefined;
