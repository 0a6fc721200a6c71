import type { Level } from './level.js';
/** For each slot of a level, parallel to its senders, the number of the receiver that fills it. */
export declare function planLevel(level: Level, slots: number): readonly (readonly number[])[];
