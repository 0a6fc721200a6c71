import type { Crowd } from './crowd.js';

/** One sender would have one receiver. */
export interface Wish {
  /** Which sender of the crowd. */
  readonly index: number;
  readonly receiver: number;
  readonly cost: number;
}

/** All that the rows of a crowd hold of open receivers, the cheapest first. */
export function sortWishes({ rows, ranking, depth, isOpen }: Crowd): readonly Wish[] {
  const wishes: Wish[] = [];
  for (const [index, row] of rows.entries()) {
    const start = row * ranking.width;
    for (let entry = start; entry < start + depth; entry++) {
      const receiver = ranking.receivers[entry] as number;
      if (isOpen[receiver] === 0) continue;
      wishes.push({ index, receiver, cost: ranking.costs[entry] as number });
    }
  }
  return wishes.sort((a, b) => a.cost - b.cost);
}
