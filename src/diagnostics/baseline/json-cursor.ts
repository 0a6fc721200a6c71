import { type Source, type Span, span } from '../../text/source.js';

/** Where the reader is, and the first thing that it stumbled over. */
export interface JsonCursor {
  readonly source: Source;
  offset: number;
  depth: number;
  expected?: string;
}

/** The token at the cursor, which moves past it; undefined where there is none. */
export function read(cursor: JsonCursor, token: RegExp): string | undefined {
  token.lastIndex = cursor.offset;
  const found = token.exec(cursor.source.text)?.[0];
  cursor.offset += found?.length ?? 0;
  return found;
}

/** Moves past the character if it is next, and says whether it was. */
export function skip(cursor: JsonCursor, character: string): boolean {
  const isThere = cursor.source.text[cursor.offset] === character;
  if (isThere) cursor.offset += 1;
  return isThere;
}

/** Notes what was expected at the cursor. */
export function stumble(cursor: JsonCursor, expected: string): undefined {
  cursor.expected = expected;
}

/** The span from an offset to the cursor. */
export function since(cursor: JsonCursor, start: number): Span {
  return span(cursor.source, start, cursor.offset);
}
