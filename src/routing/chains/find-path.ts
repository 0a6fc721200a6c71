import { exitsOf, renewCost } from './exits.js';
import { addPlace, type Frontier, takeNearest } from './nearest-first.js';
import { type Place, seatsTaken } from './place.js';
import type { Placement } from './placement.js';

/** A guest takes another entry of its row; without one, a common seat is borrowed or given back. */
export interface Step {
  readonly from: Place;
  readonly to: Place;
  readonly move: number | undefined;
}

interface Search {
  readonly frontier: Frontier;
  readonly reached: Place[];
}

/**
 * The cheapest chain of steps, last step first, that leads from a place to one with a free seat;
 * undefined where the rows of the ranking do not lead to any. Dijkstra's search, in which prices
 * keep all steps from being negative.
 */
export function findPath(placement: Placement, start: Place): readonly Step[] | undefined {
  const search: Search = { frontier: { places: [], distances: [] }, reached: [] };
  isNearer(search, start, 0);
  const end = settle(placement, search);
  if (end === undefined) return undefined;
  const path = trace(end);
  const { distance } = end;
  for (const place of search.reached) {
    if (place.isSettled) place.price += place.distance - distance;
    forget(place);
  }
  return path;
}

function settle(placement: Placement, search: Search): Place | undefined {
  for (;;) {
    const place = takeNearest(search.frontier);
    if (place === undefined || seatsTaken(place) < place.seats) return place;
    if (place.isSettled) continue;
    place.isSettled = true;
    reachByCommonSeats(placement, search, place);
    reachByMoves(placement, search, place);
  }
}

function reachByCommonSeats({ places, commons }: Placement, search: Search, from: Place): void {
  if (from !== commons && from.borrowed >= from.reach) return;
  const ends = from === commons ? places.filter(({ borrowed }) => borrowed > 0) : [commons];
  for (const to of ends) {
    if (!isNearer(search, to, from.distance + from.price - to.price)) continue;
    to.previous = from;
    to.move = undefined;
  }
}

function reachByMoves(placement: Placement, search: Search, from: Place): void {
  const exits = exitsOf(placement, from);
  const start = from.distance + from.price;
  for (let index = 0; index < exits.targets.length; index++) {
    const to = exits.targets[index] as Place;
    if (to.isSettled) continue;
    let cost = exits.costs[index] as number;
    if (Number.isNaN(cost)) cost = renewCost(placement, from, index);
    if (!isNearer(search, to, start + cost - to.price)) continue;
    to.previous = from;
    to.move = exits.cheapest[index];
  }
}

/** Whether a place is nearer than it was known to be; if so, it waits for its turn. */
function isNearer({ frontier, reached }: Search, place: Place, distance: number): boolean {
  if (place.isSettled || distance >= place.distance) return false;
  if (place.distance === Number.POSITIVE_INFINITY) reached.push(place);
  place.distance = distance;
  addPlace(frontier, place);
  return true;
}

function forget(place: Place): void {
  place.distance = Number.POSITIVE_INFINITY;
  place.previous = undefined;
  place.isSettled = false;
}

function trace(end: Place): readonly Step[] {
  const path: Step[] = [];
  for (let to = end; to.previous !== undefined; to = to.previous) {
    path.push({ from: to.previous, to, move: to.move });
  }
  return path;
}
