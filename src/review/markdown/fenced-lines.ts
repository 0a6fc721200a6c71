import type { Line } from '../lines/line.js';
import { wrapExpression } from '../lines/wrap-expression.js';

/** Columns that a comment shows without a scroll bar. */
const width = 100;

/** Lines for a `diff` fence: their marks stand in the first column, where they are coloured. */
export function fencedLines(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ depth, mark = '', title = '', text }) => {
    const start = Math.max((depth - 1) * 2, mark.length + 1);
    const words = { text: title + text, taken: start, indent: start + 2 };
    return `${mark.padEnd(start)}${wrapExpression(words, width)}`.split('\n');
  });
}

/** A fence that none of the lines ends. */
export function fenceFor(lines: readonly string[]): string {
  const longest = lines
    .flatMap((line) => line.match(/`{3,}/g) ?? [])
    .reduce((most, { length }) => Math.max(most, length), 2);
  return '`'.repeat(longest + 1);
}
