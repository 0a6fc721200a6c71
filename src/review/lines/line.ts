import type { Mark } from '../edit.js';

/** What stands in front of a line: something comes, changes, goes, goes and comes under another name, or is to be noticed. */
export type LineMark = Mark | '-/+' | '!';

/** A line for people, before it is laid out. */
export interface Line {
  /** Steps of two columns. */
  readonly depth: number;
  readonly mark?: LineMark;
  /** What is shown strongly, in front of the text. */
  readonly title?: string;
  readonly text: string;
}

/** An empty line between sections. */
export const blank: Line = { depth: 0, text: '' };
