import type { Exits, Place } from './place.js';
import { type Placement } from './placement.js';
/** Where the guests of a place could go; gathered once, then kept up by `addMoves` and `dropMoves`. */
export declare function exitsOf(placement: Placement, place: Place): Exits;
/** Tells a place's exits of a guest that came. */
export declare function addMoves(placement: Placement, { guests, exits }: Place, guest: number): void;
/** Tells a place's exits of a guest that is about to leave. */
export declare function dropMoves(placement: Placement, place: Place, guest: number): void;
/** Looks for the cheapest move again where its guest has left; without any, it is infinitely dear. */
export declare function renewCost(placement: Placement, from: Place, index: number): number;
