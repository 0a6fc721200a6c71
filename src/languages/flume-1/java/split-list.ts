import { javaTrim } from './java-trim.js';

/** A word of a list and its half-open range of offsets in the list. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a trimmed list as Java's `split("\\s+")` gives them, with repetitions. */
export function splitBlanks(list: string): readonly Word[] {
  return words(list, /[^ \t\n\v\f\r]+/g);
}

/** The words of a list as `StringTokenizer` gives them for the blank alone: a tab is part of a word. */
export function splitSpaces(list: string): readonly Word[] {
  return words(list, /[^ ]+/g);
}

/** The words of a trimmed list between every two blanks: two blanks in a row make an empty word. */
export function splitEachSpace(list: string): readonly Word[] {
  return words(list, /(?<=^| )[^ ]*(?= |$)/g);
}

/** The trimmed words of a list between commas, empty ones left out. */
export function splitCommas(list: string): readonly Word[] {
  return words(list, /[^,]+/g).flatMap(({ text, start }) => {
    const trimmed = javaTrim(text);
    if (trimmed === '') return [];
    const from = start + text.indexOf(trimmed);
    return [{ text: trimmed, start: from, end: from + trimmed.length }];
  });
}

function words(list: string, word: RegExp): readonly Word[] {
  return [...list.matchAll(word)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}
