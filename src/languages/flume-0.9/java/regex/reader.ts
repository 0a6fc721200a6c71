/** Thrown where Java would throw a PatternSyntaxException; never leaves this folder. */
export class RegexFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RegexFault';
  }
}

/** Thrown where a pattern nests so deep that checking it could overflow the stack. */
export class TooDeep extends Error {}

/** How deep groups and classes may nest to be checked. */
const MAX_DEPTH = 500;

/** What stands after the last character. */
export const END = -1;

/** A pattern of java.util.regex with the place that is read next and the flags in force there. */
export interface Reader {
  readonly points: readonly number[];
  readonly groupNames: Set<string>;
  at: number;
  depth: number;
  /** Flag x: blanks and comments from `#` to the end of the line count for nothing. */
  hasComments: boolean;
  /** Flag U: POSIX names are taken in any case. */
  hasUnicodeClasses: boolean;
}

/** The character to be read next; END after the last. */
export function look(reader: Reader): number {
  if (reader.hasComments) skipComments(reader);
  return pointAt(reader, 0);
}

/** The character so many places on, comments not skipped. */
export function pointAt(reader: Reader, distance: number): number {
  return reader.points[reader.at + distance] ?? END;
}

/** Reads the character. */
export function read(reader: Reader): number {
  const point = look(reader);
  if (point !== END) reader.at++;
  return point;
}

/** Reads the character when it is that one. */
export function eat(reader: Reader, character: string): boolean {
  const isThere = look(reader) === character.codePointAt(0);
  if (isThere) reader.at++;
  return isThere;
}

/** Reads the character or throws a RegexFault. */
export function expect(reader: Reader, character: string, message: string): void {
  if (!eat(reader, character)) throw new RegexFault(message);
}

/** Runs the reading one level deeper. Throws TooDeep. */
export function readDeeper(reader: Reader, readInner: () => void): void {
  if (reader.depth >= MAX_DEPTH) throw new TooDeep();
  reader.depth++;
  readInner();
  reader.depth--;
}

/** The character as a text of its own; empty at the end. */
export function textOf(point: number): string {
  return point === END ? '' : String.fromCodePoint(point);
}

function skipComments(reader: Reader): void {
  for (;;) {
    const text = textOf(pointAt(reader, 0));
    if (/^[\t-\r ]$/.test(text)) reader.at++;
    else if (text === '#') skipLine(reader);
    else return;
  }
}

function skipLine(reader: Reader): void {
  while (!/^[\n\r\u0085\u2028\u2029]?$/.test(textOf(pointAt(reader, 0)))) reader.at++;
}
