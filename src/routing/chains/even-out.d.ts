import type { RatedCrowd } from './pack-rates.js';
/**
 * Moves single senders from the fullest to the emptiest receiver until none of them makes the two
 * more even. So the fullest is ahead by no more than the smallest of its senders, as it would be
 * if senders were packed by falling rate; but nearly all stay where they are.
 */
export declare function evenOut(crowd: RatedCrowd, chosen: readonly number[]): readonly number[];
