import type { Link } from '../links.js';
import type { Mark } from '../picture.js';
import { type TextLine, textLine } from './text-line.js';

/** What is written at an arrow, and how large it is. */
export interface Label {
  readonly lines: readonly TextLine[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room around a label's texts, in pixels. */
export const labelPadding = { x: 5, y: 3 };

const mostWidthPx = 180;

/** The label of an arrow, undefined where nothing is to be said. */
export function linkLabel({ lines, mark }: Link): Label | undefined {
  const texts = [...lines.map((text) => [{ text, style: 'dim' as const }]), ...markRuns(mark)];
  if (texts.length === 0) return undefined;
  const set = texts.map((runs) => textLine(runs, mostWidthPx));
  return {
    lines: set,
    widthPx: Math.max(...set.map((one) => one.widthPx)) + 2 * labelPadding.x,
    heightPx: set.reduce((sum, one) => sum + one.heightPx, 2 * labelPadding.y),
  };
}

function markRuns(mark: Mark | undefined) {
  return mark ? [[{ text: mark, style: mark }]] : [];
}
