import type { Source, Span } from './source.js';

/**
 * A text that stands inside a source, perhaps quoted, escaped or with variables replaced there,
 * so that an offset in it is not a fixed distance from an offset in the source.
 */
export interface LocatedText {
  readonly value: string;
  /** The whole of it in the source, quotes included. */
  readonly span: Span;
  /** The place in the source of the half-open range of offsets in `value`. */
  readonly place: (start: number, end: number) => Span;
}

/** A whole source as a located text: every offset is its own place. */
export function wholeText(source: Source): LocatedText {
  return {
    value: source.text,
    span: { source, start: 0, end: source.text.length },
    place: (start, end) => ({ source, start, end }),
  };
}
