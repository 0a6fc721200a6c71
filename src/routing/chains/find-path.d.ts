import { type Place } from './place.js';
import type { Placement } from './placement.js';
/** A guest takes another entry of its row; without one, a common seat is borrowed or given back. */
export interface Step {
    readonly from: Place;
    readonly to: Place;
    readonly move: number | undefined;
}
/**
 * The cheapest chain of steps, last step first, that leads from a place to one with a free seat;
 * undefined where the rows of the ranking do not lead to any. Dijkstra's search, in which prices
 * keep all steps from being negative.
 */
export declare function findPath(placement: Placement, start: Place): readonly Step[] | undefined;
