import type { Exits, Guest, Move, Place } from './place.js';
import type { Placement } from './place-evenly.js';

/** Where the guests of a place could go; gathered once, then kept up by `addMoves` and `dropMoves`. */
export function exitsOf(placement: Placement, place: Place): Exits {
  if (place.exits === undefined) {
    place.exits = { indexes: new Map(), targets: [], costs: [], cheapest: [], moves: [] };
    for (const guest of place.guests) addMoves(placement, place, guest);
  }
  return place.exits;
}

/** Tells a place's exits of a guest that came. */
export function addMoves({ ranking, depth, placeOf }: Placement, place: Place, guest: Guest): void {
  const { exits } = place;
  if (exits === undefined) return;
  const before = guest.entry;
  const cost = ranking.costs[before] as number;
  for (let after = guest.row; after < guest.row + depth; after++) {
    const to = placeOf(after);
    if (to === place || to.seats + to.reach === 0) continue;
    addMove(exits, to, { guest, before, after, cost: (ranking.costs[after] as number) - cost });
  }
}

function addMove({ indexes, targets, costs, cheapest, moves }: Exits, to: Place, move: Move): void {
  const index = indexes.get(to);
  if (index === undefined) {
    indexes.set(to, targets.length);
    targets.push(to);
    costs.push(move.cost);
    cheapest.push(move);
    moves.push([move]);
    return;
  }
  moves[index]?.push(move);
  if (move.cost < (costs[index] as number)) {
    costs[index] = move.cost;
    cheapest[index] = move;
  }
}

/** Tells a place's exits of a guest that is about to leave. */
export function dropMoves({ depth, placeOf }: Placement, { exits }: Place, guest: Guest): void {
  if (exits === undefined) return;
  for (let entry = guest.row; entry < guest.row + depth; entry++) {
    const index = exits.indexes.get(placeOf(entry));
    if (index !== undefined && exits.cheapest[index]?.guest === guest)
      exits.costs[index] = Number.NaN;
  }
}

/** Looks for the cheapest move again where its guest has left; without any, it is infinitely dear. */
export function renewCost({ costs, cheapest, moves }: Exits, index: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  const present = (moves[index] as Move[]).filter(({ guest, before }) => guest.entry === before);
  for (const move of present) {
    if (move.cost >= lowest) continue;
    lowest = move.cost;
    cheapest[index] = move;
  }
  moves[index] = present;
  costs[index] = lowest;
  return lowest;
}
