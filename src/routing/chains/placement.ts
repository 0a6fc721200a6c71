import type { Bounds } from './apportion.js';
import type { Crowd } from './crowd.js';
import { emptyPlace, type Place } from './place.js';
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
export function placeAtBest({ rows, ranking, depth }: Crowd, { least, most }: Bounds): Placement {
  const { width, receivers } = ranking;
  const entries = new Int32Array(receivers.length / width);
  const places = Array.from(least, (seats, receiver) =>
    emptyPlace(seats, (most[receiver] as number) - seats),
  );
  for (const row of rows) {
    entries[row] = row * width;
    const place = places[receivers[row * width] as number] as Place;
    place.count++;
    place.guests.push(row);
  }
  const owned = least.reduce((sum, seats) => sum + seats, 0);
  return { ranking, depth, entries, places, commons: emptyPlace(rows.length - owned, 0) };
}

/** The place that an entry of the ranking stands for. */
export function placeOf({ ranking, places }: Placement, entry: number): Place {
  return places[ranking.receivers[entry] as number] as Place;
}

/** Whose entry it is. */
export function rowOf({ ranking }: Placement, entry: number): number {
  return Math.floor(entry / ranking.width);
}
