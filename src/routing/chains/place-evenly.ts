import type { Bounds } from './apportion.js';
import type { Crowd } from './crowd.js';
import { addMoves, dropMoves } from './exits.js';
import { findPath, type Step } from './find-path.js';
import { type Guest, type Place, seatsTaken } from './place.js';
import type { Ranking } from './rank-receivers.js';

/** Where everybody is for now. */
export interface Placement {
  readonly ranking: Ranking;
  readonly depth: number;
  /** Parallel to the level's receivers. */
  readonly places: readonly Place[];
  /** Seats that no receiver has for sure. */
  readonly commons: Place;
  /** The place that an entry of the ranking stands for. */
  readonly placeOf: (entry: number) => Place;
}

/**
 * The first receiver of each sender, such that the bounds hold and the costs add up to the least
 * there is: all begin at the best of their row, then one path of moves after the other, always the
 * cheapest, leads out of a place that has too many (successive shortest paths). There is one least,
 * whatever the order, and so little moves when a node comes or goes. Undefined where the rows are
 * too short for the bounds.
 */
export function placeEvenly(crowd: Crowd, bounds: Bounds): readonly number[] | undefined {
  const { rows, ranking } = crowd;
  const guests = rows.map((row) => ({ row: row * ranking.width, entry: row * ranking.width }));
  if (!isWithinBounds(ranking, bounds, guests)) {
    const placement = seat(crowd, bounds, guests);
    for (const place of placement.places) {
      while (seatsTaken(place) > place.seats) {
        const path = findPath(placement, place);
        if (path === undefined) return undefined;
        for (const step of path) take(placement, step);
      }
    }
  }
  return guests.map(({ entry }) => ranking.receivers[entry] as number);
}

function isWithinBounds(
  ranking: Ranking,
  { least, most }: Bounds,
  guests: readonly Guest[],
): boolean {
  const counts = new Int32Array(least.length);
  for (const { entry } of guests) {
    const receiver = ranking.receivers[entry] as number;
    counts[receiver] = (counts[receiver] as number) + 1;
  }
  return counts.every((n, r) => n >= (least[r] as number) && n <= (most[r] as number));
}

function seat(
  { ranking, depth }: Crowd,
  { least, most }: Bounds,
  guests: readonly Guest[],
): Placement {
  const places = Array.from(least, (seats, r) => emptyPlace(seats, (most[r] as number) - seats));
  const placeOf = (entry: number) => places[ranking.receivers[entry] as number] as Place;
  for (const guest of guests) placeOf(guest.entry).guests.add(guest);
  const owned = least.reduce((sum, seats) => sum + seats, 0);
  return { ranking, depth, places, commons: emptyPlace(guests.length - owned, 0), placeOf };
}

function emptyPlace(seats: number, reach: number): Place {
  return {
    seats,
    reach,
    borrowed: 0,
    guests: new Set(),
    exits: undefined,
    price: 0,
    distance: Number.POSITIVE_INFINITY,
    previous: undefined,
    move: undefined,
    isSettled: false,
  };
}

function take(placement: Placement, { from, to, move }: Step): void {
  if (move === undefined) {
    from.borrowed++;
    to.borrowed--;
    return;
  }
  const { guest, after } = move;
  dropMoves(placement, from, guest);
  from.guests.delete(guest);
  guest.entry = after;
  to.guests.add(guest);
  addMoves(placement, to, guest);
}
