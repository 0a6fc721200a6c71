import { displayWidth, graphemesOf } from './display-width.js';
import { lineAt, positionAt } from './position.js';
import type { Span } from './source.js';
import { visibleText } from './visible-text.js';

/** The first line of a span with carets under it, in parts so that each can have its colour. */
export interface CodeFrame {
  /** The line's number and a bar: `   12 |`. */
  readonly gutter: string;
  /** The bar alone, under the other. */
  readonly caretGutter: string;
  /** The line as shown: tabs expanded, controls visible, `…` where it is cut. */
  readonly line: string;
  /** The spaces before the carets. */
  readonly indent: string;
  readonly carets: string;
}

/** One thing drawn at one or more columns, at a range of offsets in the line. */
interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly start: number;
  readonly end: number;
}

/** Half-open, in columns. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
const narrowestRoom = 8;
/** More UTF-16 units than nearly any two columns hold: a line is looked at only this near to the span. */
const unitsPerColumn = 12;

/** The frame of a span, cut around it to the given width in columns; an empty span gets one caret. */
export function codeFrame(span: Span, width = 80): CodeFrame {
  const { line, column } = positionAt(span.source, span.start);
  const text = lineAt(span.source, line);
  const number = String(line).padStart(5);
  const start = Math.min(column - 1, text.length);
  const end = Math.max(start, Math.min(start + span.end - span.start, text.length));
  const room = Math.max(width - number.length - 3, narrowestRoom);
  return {
    gutter: `${number} |`,
    caretGutter: `${' '.repeat(number.length)} |`,
    ...cutAround(cellsNear(text, { start, end }, room * unitsPerColumn), { start, end }, room),
  };
}

/** The cells around a range; what is farther away counts as one cell too wide to be shown. */
function cellsNear(text: string, range: Mark, reach: number): readonly Cell[] {
  const from = Math.max(range.start - reach, 0);
  const to = Math.min(range.start + reach, text.length);
  const cells = from > 0 ? [{ text: '', columns: reach, start: 0, end: from }] : [];
  let column = 0;
  for (const grapheme of graphemesOf(text.slice(from, to))) {
    const shown = drawn(grapheme.text, column);
    const columns = displayWidth(shown);
    const start = from + grapheme.offset;
    cells.push({ text: shown, columns, start, end: start + grapheme.text.length });
    column += columns;
  }
  if (to < text.length) cells.push({ text: '', columns: reach, start: to, end: text.length });
  return cells;
}

function drawn(grapheme: string, column: number): string {
  return grapheme === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visibleText(grapheme);
}

function cutAround(
  cells: readonly Cell[],
  range: Mark,
  room: number,
): Pick<CodeFrame, 'line' | 'indent' | 'carets'> {
  const edges = edgesOf(cells);
  const mark = markOf(cells, edges, range);
  const { first, last } = windowOf(edges, mark, room);
  const head = first > 0 ? '…' : '';
  const tail = last < cells.length ? '…' : '';
  const shown = cells.slice(first, last).map((cell) => cell.text);
  const shift = head.length - edge(edges, first);
  const end = Math.min(mark.end + shift, edge(edges, last) + shift + tail.length);
  return {
    line: `${head}${shown.join('')}${tail}`.trimEnd(),
    indent: ' '.repeat(mark.start + shift),
    carets: '^'.repeat(Math.max(end - mark.start - shift, 1)),
  };
}

/** The columns at which the cells begin, and where the last one ends. */
function edgesOf(cells: readonly Cell[]): readonly number[] {
  const edges = [0];
  for (const cell of cells) edges.push(edge(edges, edges.length - 1) + cell.columns);
  return edges;
}

function edge(edges: readonly number[], index: number): number {
  return edges[index] ?? 0;
}

/** The columns of every cell that the range touches; at least one column. */
function markOf(cells: readonly Cell[], edges: readonly number[], range: Mark): Mark {
  const first = cells.findIndex((cell) => cell.end > range.start);
  const start = first < 0 ? cells.length : first;
  const after = cells.findIndex((cell) => cell.start >= range.end);
  const end = edge(edges, after < 0 ? cells.length : after);
  return { start: edge(edges, start), end: Math.max(end, edge(edges, start) + 1) };
}

/** Which cells to show: all when they fit, else the mark with what fits on both sides of it. */
function windowOf(
  edges: readonly number[],
  mark: Mark,
  room: number,
): { readonly first: number; readonly last: number } {
  const end = Math.max(edge(edges, edges.length - 1), mark.end);
  const cellCount = edges.length - 1;
  if (end <= room) return { first: 0, last: cellCount };
  const lead = Math.max(room >> 2, (room - mark.end + mark.start) >> 1) - 1;
  const first = edges.findIndex((at) => mark.start - at <= lead || end - at < room);
  const from = edge(edges, first) - (first > 0 ? 1 : 0);
  if (end - from <= room) return { first, last: cellCount };
  return { first, last: edges.findLastIndex((at) => at - from < room) };
}
