import type { Bounds } from './apportion.js';
import type { Crowd } from './crowd.js';
import { type Place } from './place.js';
import type { Ranking } from './rank-receivers.js';
/** Who is where for now, while a crowd is placed. */
export interface Placement {
    readonly ranking: Ranking;
    /** How many entries of a row count. */
    readonly depth: number;
    /** For each row of the ranking that is of the crowd: the entry that its sender has. */
    readonly entries: Int32Array;
    /** Parallel to the level's receivers. */
    readonly places: readonly Place[];
    /** Seats that no receiver has for sure. */
    readonly commons: Place;
}
/** Everybody at the best of the row, however many that makes. */
export declare function placeAtBest({ rows, ranking, depth }: Crowd, { least, most }: Bounds): Placement;
/** The place that an entry of the ranking stands for. */
export declare function placeOf({ ranking, places }: Placement, entry: number): Place;
/** Whose entry it is. */
export declare function rowOf({ ranking }: Placement, entry: number): number;
