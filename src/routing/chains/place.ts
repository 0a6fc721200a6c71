/** A receiver while senders find their places; also the common seats, which any receiver may use. */
export interface Place {
  /** Seats of its own: in the end all of them are taken. */
  readonly seats: number;
  /** How many common seats it may use at once. */
  readonly reach: number;
  /** How many common seats it uses; of the common seats themselves, all that are used, negative. */
  borrowed: number;
  /** How many senders are here. */
  count: number;
  /** Their rows, until its exits are asked for. */
  readonly guests: number[];
  /** Where its guests could go instead; known once asked for. */
  exits: Exits | undefined;
  /** What leaving it costs beside the step itself; kept from search to search. */
  price: number;
  /** How far it is from where the present search began, and how it was reached. */
  distance: number;
  previous: Place | undefined;
  move: number | undefined;
  isSettled: boolean;
}

/**
 * The ways out of a place, one for each place that some guest has in its row. A move of a guest is
 * the entry of the ranking that it would take.
 */
export interface Exits {
  readonly indexes: Map<Place, number>;
  readonly targets: Place[];
  /** Parallel to the targets: the cheapest move. */
  readonly cheapest: number[];
  /** Parallel to the targets: what it costs; not a number once that guest has left. */
  readonly costs: number[];
  /** Parallel to the targets: all moves; some of them may be of guests that have left since. */
  readonly moves: number[][];
}

/** How many of its own seats are taken. */
export function seatsTaken({ count, borrowed }: Place): number {
  return count - borrowed;
}

/** A place where nobody is. */
export function emptyPlace(seats: number, reach: number): Place {
  return {
    seats,
    reach,
    borrowed: 0,
    count: 0,
    guests: [],
    exits: undefined,
    price: 0,
    distance: Number.POSITIVE_INFINITY,
    previous: undefined,
    move: undefined,
    isSettled: false,
  };
}
