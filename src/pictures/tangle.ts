import { groupBy } from '../review/group-by.js';

/** How hard arrows are to follow. */
export interface Tangle {
  /** Pairs of arrows that change places between two columns. */
  readonly crossings: number;
  /** How far arrows rise and fall in all. */
  readonly risePx: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Step {
  readonly from: Place;
  readonly to: Place;
}

/** Measures ways that have a place in every column they pass. */
export function measureTangle(ways: readonly (readonly Place[])[]): Tangle {
  const steps = ways.flatMap((way) =>
    way.slice(1).map((to, index): Step => ({ from: way[index] as Place, to })),
  );
  const gaps = groupBy(steps, ({ from }) => String(from.x));
  return {
    crossings: [...gaps.values()].reduce((sum, gap) => sum + crossingsIn(gap), 0),
    risePx: steps.reduce((sum, { from, to }) => sum + Math.abs(to.y - from.y), 0),
  };
}

function crossingsIn(steps: readonly Step[]): number {
  let count = 0;
  for (const [index, one] of steps.entries())
    for (const other of steps.slice(index + 1))
      if ((one.from.y - other.from.y) * (one.to.y - other.to.y) < 0) count++;
  return count;
}
