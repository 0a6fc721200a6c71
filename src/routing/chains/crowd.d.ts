import type { Ranking } from './rank-receivers.js';
/** Senders that spread over the same receivers of a level at the same time. */
export interface Crowd {
    /** Which row of the ranking each sender has. */
    readonly rows: readonly number[];
    readonly ranking: Ranking;
    /** How many entries of a row count: no more than a shorter chain would look at. */
    readonly depth: number;
    /** Parallel to the level's receivers: 1 for those they may choose, 0 for all others. */
    readonly isOpen: Uint8Array;
}
