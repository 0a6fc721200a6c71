import type { Source, Span } from './source.js';

/** A line without its end, and its place. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly span: Span;
}

/** The lines of a source with their places. */
export function* linesOf(source: Source): Generator<Line> {
  let number = 0;
  let start = 0;
  while (start < source.text.length) {
    const newline = source.text.indexOf('\n', start);
    const end = newline === -1 ? source.text.length : newline;
    const isReturned = end > start && source.text[end - 1] === '\r';
    const span = { source, start, end: isReturned ? end - 1 : end };
    number++;
    yield { number, text: source.text.slice(start, span.end), span };
    start = end + 1;
  }
}
