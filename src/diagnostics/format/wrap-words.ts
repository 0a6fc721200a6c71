import { displayWidth } from '../../text/display-width.js';

/** A text to be laid out after a prefix that is never broken. */
export interface Words {
  readonly text: string;
  /** Columns that are taken on the first line, the space before the words included. */
  readonly taken: number;
  /** Columns to indent the lines that follow. */
  readonly indent: number;
}

/** The text with its spaces turned into line breaks where a line would grow past the width; a longer word stands out. */
export function wrapWords({ text, taken, indent }: Words, width: number): string {
  const [first = '', ...rest] = text.split(' ');
  const lineBreak = `\n${' '.repeat(indent)}`;
  const isTooFar = taken + displayWidth(first) > width && taken > indent;
  let wrapped = isTooFar ? lineBreak + first : first;
  let column = (isTooFar ? indent : taken) + displayWidth(first);
  for (const word of rest) {
    const columns = displayWidth(word);
    const isBroken = column + 1 + columns > width;
    wrapped += (isBroken ? lineBreak : ' ') + word;
    column = isBroken ? indent + columns : column + 1 + columns;
  }
  return wrapped;
}
