import type { Source } from './source.js';

/** A place for people: both numbers count from 1; the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<Source, readonly number[]>();

/** Line and column of an offset; offsets past the end give the end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  const line = lastNotAfter(starts, Math.min(offset, source.text.length));
  return { line: line + 1, column: Math.min(offset, source.text.length) - (starts[line] ?? 0) + 1 };
}

/** The text of a line (counted from 1) without its line end; empty when there is no such line. */
export function lineAt(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return source.text.slice(start, starts[line] ?? source.text.length).replace(/\r?\n$|\r$/, '');
}

function lineStarts(source: Source): readonly number[] {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const starts = [0];
  for (const end of source.text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  lineStartsOf.set(source, starts);
  return starts;
}

function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
