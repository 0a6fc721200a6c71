import type { Place } from './place.js';
/** Places that wait their turn, the nearest on top: a binary heap in which a place may be twice. */
export interface Frontier {
    readonly places: Place[];
    /** Parallel to the places: how far each was when it was added. */
    readonly distances: number[];
}
/** Adds a place at its present distance. */
export declare function addPlace({ places, distances }: Frontier, place: Place): void;
/** Takes the nearest place out, if there is any. */
export declare function takeNearest({ places, distances }: Frontier): Place | undefined;
