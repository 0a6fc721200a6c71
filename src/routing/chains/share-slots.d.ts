/**
 * How many members of each cost level a chain of at most `length` receivers has: one of each level
 * while that fits, lowest cost first, and what is left goes to the lowest levels that have more.
 */
export declare function shareSlots(levelSizes: readonly number[], length: number): readonly number[];
