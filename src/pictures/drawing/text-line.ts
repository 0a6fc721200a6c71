import { fitText } from '../fit-text.js';
import { type TextStyle, textStyles } from './styles.js';

/** A piece of a line in one style. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
}

/** A line of text; its runs stand next to one another. */
export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The runs as a line of at most so many pixels; the last run is cut where they are too wide. */
export function textLine(runs: readonly TextRun[], mostPx = Number.POSITIVE_INFINITY): TextLine {
  const fitted: TextRun[] = [];
  let widthPx = 0;
  for (const { text, style } of runs) {
    const run = fitText(text, { ...textStyles[style], mostPx: mostPx - widthPx });
    fitted.push({ text: run.text, style });
    widthPx += run.widthPx;
  }
  const sizes = runs.map(({ style }) => textStyles[style].sizePx);
  return { runs: fitted, widthPx, heightPx: Math.max(...sizes) + leadingPx };
}

/** Room between lines beside the size of their letters. */
const leadingPx = 5;
