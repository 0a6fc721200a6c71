import { type Cell, cutAround, type MarkedLine, type Range } from './cut-around.js';
import { displayWidth, graphemesOf } from './display-width.js';
import { positionAt } from './position.js';
import type { Span } from './source.js';
import { visibleText } from './visible-text.js';

/** The first line of a span, tabs expanded and controls visible, in parts so that each can have its colour. */
export interface CodeFrame extends MarkedLine {
  /** The line's number and a bar: `   12 |`. */
  readonly gutter: string;
  /** The bar alone, under the other. */
  readonly caretGutter: string;
}

/** The part of a line that is looked at, and what of it is marked. */
interface Stretch {
  readonly text: string;
  readonly offset: number;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  readonly mark: Range;
}

const tabStop = 4;
const narrowestRoom = 8;
/** More UTF-16 units than one column holds in any text that is meant to be read. */
const unitsPerColumn = 4;
const tooWide = 2 ** 40;

/** The frame of a span, cut around it to the given width in columns; an empty span gets one caret. */
export function codeFrame(span: Span, width = 80): CodeFrame {
  const { line, column } = positionAt(span.source, span.start);
  const number = String(line).padStart(5);
  const room = Math.max(width - number.length - 3, narrowestRoom);
  const near = stretchAround(span, column, room * unitsPerColumn);
  return {
    gutter: `${number} |`,
    caretGutter: `${' '.repeat(number.length)} |`,
    ...cutAround(cellsOf(near), near.mark, room),
  };
}

/** What stands on the line of the span's start within so many UTF-16 units of it: a line may be endless. */
function stretchAround({ source, start, end }: Span, column: number, reach: number): Stretch {
  const { text } = source;
  const at = Math.min(start, text.length);
  const lineStart = at - column + 1;
  const offset = Math.max(lineStart, at - reach);
  const near = text.slice(offset, at + reach);
  const line = near.replace(/[\r\n].*$/s, '');
  const isCutAfter = line.length === near.length && at + reach < text.length;
  const lineEnd = isCutAfter ? text.length : offset + line.length;
  const from = Math.min(at, lineEnd);
  return {
    text: line,
    offset,
    isCutBefore: offset > lineStart,
    isCutAfter,
    mark: { start: from, end: Math.max(from, Math.min(end, lineEnd)) },
  };
}

/** The cells of a stretch; what it is cut from counts as a cell too wide to be shown. */
function cellsOf({ text, offset, isCutBefore, isCutAfter }: Stretch): readonly Cell[] {
  const far = { text: '', columns: tooWide };
  const cells: Cell[] = isCutBefore ? [{ ...far, start: 0, end: offset }] : [];
  let column = 0;
  for (const grapheme of graphemesOf(text)) {
    const shown = drawn(grapheme.text, column);
    const columns = displayWidth(shown);
    const start = offset + grapheme.offset;
    cells.push({ text: shown, columns, start, end: start + grapheme.text.length });
    column += columns;
  }
  const end = offset + text.length;
  return isCutAfter ? [...cells, { ...far, start: end, end: Number.POSITIVE_INFINITY }] : cells;
}

function drawn(grapheme: string, column: number): string {
  return grapheme === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visibleText(grapheme);
}
