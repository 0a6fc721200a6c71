import { groupBy } from '../../review/group-by.js';
import type { Point } from '../layout.js';

/** A place of an arrow's way. */
export interface WayPoint extends Point {
  /** Where the curve that leads here is steepest; its own `x` where a line leads here. */
  readonly bend: number;
}

/** Gives the curves that rise or fall between the same columns bends of their own, so that arrows beside one another stay apart. */
export function separateBends(
  ways: readonly (readonly Point[])[],
): readonly (readonly WayPoint[])[] {
  const curves = ways.flatMap(curvesOf);
  const bends = new Map<string, number>();
  for (const alike of groupBy(curves, gapOf).values()) {
    for (const [at, curve] of [...alike].sort(latestFirst).entries()) {
      const share = alike.length === 1 ? 0.5 : 0.8 - (0.6 * at) / (alike.length - 1);
      const { from, to } = curve;
      bends.set(keyOf(curve), Math.round((from.x + (to.x - from.x) * share) * 2) / 2);
    }
  }
  return ways.map((way, index) =>
    way.map((point, at) => ({ ...point, bend: bends.get(keyOf({ way: index, at })) ?? point.x })),
  );
}

interface Curve {
  /** The way's index, and the index of the place that the curve leads to. */
  readonly way: number;
  readonly at: number;
  readonly from: Point;
  readonly to: Point;
}

function keyOf({ way, at }: Pick<Curve, 'way' | 'at'>): string {
  return `${way} ${at}`;
}

function curvesOf(points: readonly Point[], way: number): readonly Curve[] {
  return points.flatMap((to, at) => {
    const from = points[at - 1];
    return from && from.y !== to.y ? [{ way, at, from, to }] : [];
  });
}

/** Curves that leave the same column, up or down. */
function gapOf({ from, to }: Curve): string {
  return `${from.x} ${Math.sign(to.y - from.y)}`;
}

/** Of two that fall, the one that starts higher bends later, and so they do not cross; the other way round where they rise. */
function latestFirst(a: Curve, b: Curve): number {
  return (a.from.y - b.from.y) * Math.sign(a.to.y - a.from.y) || a.way - b.way;
}
