import type { TextLine } from '../drawing/text-line.js';
import { escapeMarkup } from '../escape-markup.js';
import type { Point } from '../layout.js';

/** Pixels from the top of a line to the line its letters stand on, as a share of its height. */
const baseline = 0.74;

/** Which of a line's upper corners, or its upper middle, stands at the place. */
export type Align = 'start' | 'middle' | 'end';

/** A line of text at the place. */
export function renderTextLine(
  { runs, heightPx }: TextLine,
  { x, y }: Point,
  align: Align = 'start',
): string {
  const spans = runs.map(
    ({ text, style }) => `<tspan class="t-${style}">${escapeMarkup(text)}</tspan>`,
  );
  const anchor = align === 'start' ? '' : ` class="${align}"`;
  const at = `x="${x}" y="${Math.round(y + heightPx * baseline)}"`;
  return `<text ${at}${anchor} xml:space="preserve">${spans.join('')}</text>`;
}

/** Lines below one another from the place on. */
export function renderTextLines(
  lines: readonly TextLine[],
  { x, y }: Point,
  align: Align = 'start',
): readonly string[] {
  let top = y;
  return lines.map((line) => {
    const text = renderTextLine(line, { x, y: top }, align);
    top += line.heightPx;
    return text;
  });
}
