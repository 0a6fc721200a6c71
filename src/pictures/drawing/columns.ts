import type { Rect } from './rect.js';

/** A range of `x` in which arrows run level, because boxes or labels may stand there. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The columns of boxes and labels, from the left. dagre gives all of a column one centre. */
export function columnsOf(rects: readonly Rect[]): readonly Column[] {
  const columns: { left: number; right: number }[] = [];
  for (const { x, widthPx } of [...rects].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x <= last.right) last.right = Math.max(last.right, x + widthPx);
    else columns.push({ left: x, right: x + widthPx });
  }
  return columns;
}
