/** A receiver while senders find their places; also the common seats, which any receiver may use. */
export interface Place {
  /** Seats of its own: in the end all of them are taken. */
  readonly seats: number;
  /** How many common seats it may use at once. */
  readonly reach: number;
  /** How many common seats it uses; of the common seats themselves, all that are used, negative. */
  borrowed: number;
  readonly guests: Set<Guest>;
  /** Where its guests could go instead; known once asked for. */
  exits: Exits | undefined;
  /** What leaving it costs beside the step itself; kept from search to search. */
  price: number;
  /** How far it is from where the present search began, and how it was reached. */
  distance: number;
  previous: Place | undefined;
  move: Move | undefined;
  isSettled: boolean;
}

/** A sender while it finds its place. */
export interface Guest {
  /** Where its row starts in the ranking. */
  readonly row: number;
  /** The entry of the ranking that it has. */
  entry: number;
}

/** A guest gives up one entry of its row for another. */
export interface Move {
  readonly guest: Guest;
  readonly before: number;
  readonly after: number;
  /** What it loses by that; negative where it gains. */
  readonly cost: number;
}

/** The ways out of a place, one for each place that some guest has in its row; lists in parallel. */
export interface Exits {
  readonly indexes: Map<Place, number>;
  readonly targets: Place[];
  /** What the cheapest move costs; not a number once that guest has left. */
  readonly costs: number[];
  readonly cheapest: Move[];
  /** All moves; some of them may be of guests that have left since. */
  readonly moves: Move[][];
}

/** How many of its own seats are taken. */
export function seatsTaken({ guests, borrowed }: Place): number {
  return guests.size - borrowed;
}
