import type { Place } from './place.js';

/** Places that wait their turn, the nearest on top: a binary heap in which a place may be twice. */
export interface Frontier {
  readonly places: Place[];
  /** Parallel to the places: how far each was when it was added. */
  readonly distances: number[];
}

/** Adds a place at its present distance. */
export function addPlace({ places, distances }: Frontier, place: Place): void {
  let at = places.length;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((distances[parent] as number) <= place.distance) break;
    places[at] = places[parent] as Place;
    distances[at] = distances[parent] as number;
    at = parent;
  }
  places[at] = place;
  distances[at] = place.distance;
}

/** Takes the nearest place out, if there is any. */
export function takeNearest({ places, distances }: Frontier): Place | undefined {
  const nearest = places[0];
  const last = places.pop();
  const distance = distances.pop();
  if (last === undefined || distance === undefined || places.length === 0) return nearest;
  let at = 0;
  for (;;) {
    const child = nearerChild(distances, at);
    if (!((distances[child] as number) < distance)) break;
    places[at] = places[child] as Place;
    distances[at] = distances[child] as number;
    at = child;
  }
  places[at] = last;
  distances[at] = distance;
  return nearest;
}

function nearerChild(distances: readonly number[], parent: number): number {
  const left = 2 * parent + 1;
  return (distances[left + 1] as number) < (distances[left] as number) ? left + 1 : left;
}
