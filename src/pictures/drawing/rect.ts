import type { Point } from '../layout.js';

/** A rectangle by its upper left corner, in pixels. */
export interface Rect extends Point {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The rectangle of that size with the centre, on whole pixels. */
export function rectAround(
  centre: Point,
  { widthPx, heightPx }: Pick<Rect, 'widthPx' | 'heightPx'>,
): Rect {
  const x = Math.round(centre.x - widthPx / 2);
  const y = Math.round(centre.y - heightPx / 2);
  return { x, y, widthPx, heightPx };
}

/** The smallest rectangle around all of them; empty where there are none. */
export function union(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, widthPx: 0, heightPx: 0 };
  const most = (of: (rect: Rect) => number) =>
    rects.reduce((max, one) => Math.max(max, of(one)), -Infinity);
  const [x, y] = [-most((one) => -one.x), -most((one) => -one.y)];
  const right = most((one) => one.x + one.widthPx);
  const bottom = most((one) => one.y + one.heightPx);
  return { x, y, widthPx: right - x, heightPx: bottom - y };
}
