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

/** The smallest rectangle around all of them; there is at least one. */
export function union(rects: readonly Rect[]): Rect {
  const most = (of: (rect: Rect) => number) =>
    rects.reduce((max, one) => Math.max(max, of(one)), Number.NEGATIVE_INFINITY);
  const [x, y] = [-most((one) => -one.x), -most((one) => -one.y)];
  const right = most((one) => one.x + one.widthPx);
  const bottom = most((one) => one.y + one.heightPx);
  return { x, y, widthPx: right - x, heightPx: bottom - y };
}
