import type { Exits, Place } from './place.js';
import { type Placement, placeOf, rowOf } from './placement.js';

/** Where the guests of a place could go; gathered once, then kept up by `addMoves` and `dropMoves`. */
export function exitsOf(placement: Placement, place: Place): Exits {
  if (place.exits === undefined) {
    place.exits = { indexes: new Map(), targets: [], cheapest: [], costs: [], moves: [] };
    for (const guest of place.guests.splice(0)) addMoves(placement, place, guest);
  }
  return place.exits;
}

/** Tells a place's exits of a guest that came. */
export function addMoves(placement: Placement, { guests, exits }: Place, guest: number): void {
  if (exits === undefined) {
    guests.push(guest);
    return;
  }
  const { ranking, depth, entries } = placement;
  const current = entries[guest] as number;
  const start = guest * ranking.width;
  for (let move = start; move < start + depth; move++) {
    const to = placeOf(placement, move);
    if (move === current || to.seats + to.reach === 0) continue;
    const cost = (ranking.costs[move] as number) - (ranking.costs[current] as number);
    const index = exits.indexes.get(to) ?? addTarget(exits, to);
    exits.moves[index]?.push(move);
    if (!(cost < (exits.costs[index] as number))) continue;
    exits.cheapest[index] = move;
    exits.costs[index] = cost;
  }
}

function addTarget(exits: Exits, to: Place): number {
  exits.indexes.set(to, exits.targets.length);
  exits.targets.push(to);
  exits.cheapest.push(-1);
  exits.costs.push(Number.POSITIVE_INFINITY);
  exits.moves.push([]);
  return exits.targets.length - 1;
}

/** Tells a place's exits of a guest that is about to leave. */
export function dropMoves(placement: Placement, place: Place, guest: number): void {
  const exits = exitsOf(placement, place);
  const start = guest * placement.ranking.width;
  for (let move = start; move < start + placement.depth; move++) {
    const index = exits.indexes.get(placeOf(placement, move));
    if (index !== undefined && exits.cheapest[index] === move) exits.costs[index] = Number.NaN;
  }
}

/** Looks for the cheapest move again where its guest has left; without any, it is infinitely dear. */
export function renewCost(placement: Placement, from: Place, index: number): number {
  const { cheapest, costs, moves } = exitsOf(placement, from);
  const { ranking, entries } = placement;
  let lowest = Number.POSITIVE_INFINITY;
  moves[index] = (moves[index] as number[]).filter((move) => {
    const current = entries[rowOf(placement, move)] as number;
    if (placeOf(placement, current) !== from) return false;
    const cost = (ranking.costs[move] as number) - (ranking.costs[current] as number);
    if (cost >= lowest) return true;
    lowest = cost;
    cheapest[index] = move;
    return true;
  });
  costs[index] = lowest;
  return lowest;
}
