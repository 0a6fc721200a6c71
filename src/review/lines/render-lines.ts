import { displayWidth } from '../../text/display-width.js';
import { plainReviewPainter, type ReviewLayout, type ReviewPainter } from '../review-painter.js';
import type { Line, LineMark } from './line.js';
import { wrapExpression } from './wrap-expression.js';

/** Lines as a terminal shows them, each ended; words that would run over the width go on under the text's start. */
export function renderLines(
  lines: readonly Line[],
  { color = plainReviewPainter, width = 80 }: ReviewLayout = {},
): string {
  return lines.map((line) => `${renderLine(line, color, width)}\n`).join('');
}

function renderLine(
  { depth, mark, title = '', text }: Line,
  color: ReviewPainter,
  width: number,
): string {
  const space = ' '.repeat(depth * 2);
  const start = space.length + (mark === undefined ? 0 : mark.length + 1);
  const indent = start + 2;
  const strong = wrapExpression({ text: title, taken: start, indent }, width);
  const words = wrapExpression({ text, taken: columnAfter(strong, start), indent }, width);
  const shownMark = mark === undefined ? '' : `${paintOf(mark, color)(mark)} `;
  return `${space}${shownMark}${strong && color.bold(strong)}${words}`.trimEnd();
}

function columnAfter(text: string, start: number): number {
  const end = text.lastIndexOf('\n');
  return end < 0 ? start + displayWidth(text) : displayWidth(text.slice(end + 1));
}

function paintOf(mark: LineMark, color: ReviewPainter): (text: string) => string {
  switch (mark) {
    case '+':
      return color.green;
    case '~':
    case '-/+':
      return color.yellow;
    case '-':
    case '!':
      return color.red;
    default:
      return mark satisfies never;
  }
}
