import type { Crowd } from './crowd.js';

/** One sender would have one receiver. */
export interface Wish {
  /** Which sender of the crowd. */
  readonly index: number;
  readonly receiver: number;
}

/** How many positions fit into a number beside a cost below 2 ** 32. */
const positions = 2 ** 21;

/** All that the rows of a crowd hold of open receivers, the cheapest first. */
export function* sortWishes({ rows, ranking, depth, isOpen }: Crowd): Generator<Wish> {
  const { width, receivers, costs } = ranking;
  const count = rows.length * depth;
  const entryAt = (position: number): number =>
    (rows[Math.floor(position / depth)] as number) * width + (position % depth);
  // One number each for cost and position: numbers alone are sorted several times as fast.
  const coarseness = Math.max(1, count / positions);
  const keys = new Float64Array(count);
  for (let position = 0; position < count; position++) {
    const cost = costs[entryAt(position)] as number;
    keys[position] = Math.floor(cost / coarseness) * count + position;
  }
  for (const key of keys.sort()) {
    const position = key % count;
    const receiver = receivers[entryAt(position)] as number;
    if (isOpen[receiver] === 1) yield { index: Math.floor(position / depth), receiver };
  }
}
