import type { Point } from '../layout.js';
import type { Column } from './columns.js';

/** Pixels that an arrow runs level before its head. */
const landingPx = 11;

/**
 * The way from the first place to the last: level within columns, so that it touches no box or label
 * beside it, and bent between them. Two places at one height are joined by a line, others by a curve.
 */
export function routeArrow(places: readonly Point[], columns: readonly Column[]): readonly Point[] {
  const last = places.length - 1;
  const way = places.flatMap(({ x, y }, index) => {
    const column = columns.find(({ left, right }) => left <= x && x <= right) ?? {
      left: x,
      right: x,
    };
    const from = index === 0 ? x : column.left;
    const to = index === last ? x : column.right;
    return [
      { x: index === last ? Math.min(from, x) - landingPx : from, y },
      { x: to, y },
    ];
  });
  return way.filter((_, index) => !isOnLine(way, index)).map(rounded);
}

/** Whether its neighbours are as high as the place, so that it bends nothing. */
function isOnLine(way: readonly Point[], index: number): boolean {
  const [before, place, after] = [way[index - 1], way[index], way[index + 1]];
  return before?.y === place?.y && place?.y === after?.y;
}

/** Half a pixel is as exact as a picture needs, and is written the same everywhere. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 2) / 2, y: Math.round(y * 2) / 2 };
}
