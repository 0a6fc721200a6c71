import type { Crowd } from './crowd.js';
/** One sender would have one receiver. */
export interface Wish {
    /** Which sender of the crowd. */
    readonly index: number;
    readonly receiver: number;
}
/** All that the rows of a crowd hold of open receivers, the cheapest first. */
export declare function sortWishes({ rows, ranking, depth, isOpen }: Crowd): Generator<Wish>;
