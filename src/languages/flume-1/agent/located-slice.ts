import type { LocatedText } from '../../../text/located-text.js';
import { javaTrim } from '../java/java-trim.js';

/** The half-open range of a located text, with its own places. */
export function locatedSlice(text: LocatedText, start: number, end: number): LocatedText {
  return {
    value: text.value.slice(start, end),
    span: text.place(start, end),
    place: (from, to) => text.place(start + from, start + to),
  };
}

/** The text without the blanks that Java's `trim` takes off. */
export function locatedTrim(text: LocatedText): LocatedText {
  const trimmed = javaTrim(text.value);
  const start = trimmed === '' ? 0 : text.value.indexOf(trimmed);
  return locatedSlice(text, start, start + trimmed.length);
}
