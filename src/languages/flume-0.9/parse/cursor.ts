import type { LocatedText } from '../../../text/located-text.js';
import type { Span } from '../../../text/source.js';
import { nextToken } from '../lexer/next-token.js';
import { type Fault, SyntaxFault } from '../lexer/syntax-fault.js';
import type { Token, TokenKind } from '../lexer/token.js';

/** How deep sinks and function values may nest; Flume's own parser overflows its stack further on. */
export const MAX_DEPTH = 500;

/** Where a parse stands: the token to be read next. */
export interface Cursor {
  readonly text: LocatedText;
  readonly warnings: Fault[];
  token: Token;
  /** Offset after the token that was read last. */
  end: number;
  depth: number;
}

/** A cursor at the first token. Throws a SyntaxFault. */
export function startAt(text: LocatedText): Cursor {
  return { text, warnings: [], token: nextToken(text.value, 0), end: 0, depth: 0 };
}

/** Reads the token and moves on to the next one. Throws a SyntaxFault. */
export function take(cursor: Cursor): Token {
  const { token } = cursor;
  cursor.end = token.end;
  if (token.warning) cursor.warnings.push(token.warning);
  cursor.token = nextToken(cursor.text.value, token.end);
  return token;
}

/** Reads the token when it is of that kind. Throws a SyntaxFault. */
export function takeIf(cursor: Cursor, kind: TokenKind): Token | undefined {
  return cursor.token.kind === kind ? take(cursor) : undefined;
}

/** Reads a token of that kind; `expectation` says in words what should stand there. Throws a SyntaxFault. */
export function expect(cursor: Cursor, kind: TokenKind, expectation: string): Token {
  return takeIf(cursor, kind) ?? unexpected(cursor.token, expectation);
}

/** Throws the SyntaxFault that says what was found and what was expected instead. */
export function unexpected(token: Token, expectation: string, help?: string): never {
  return fail(token, `${describe(token)} stands where ${expectation} was expected`, help);
}

/** Throws a SyntaxFault at the token or range. */
export function fail(
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  help?: string,
): never {
  throw new SyntaxFault({ start, end, message, ...(help === undefined ? {} : { help }) });
}

/** Runs the parse one level deeper. Throws a SyntaxFault when that is too deep. */
export function nested<T>(cursor: Cursor, parse: () => T): T {
  if (cursor.depth >= MAX_DEPTH)
    fail(cursor.token, `The expression nests deeper than ${MAX_DEPTH} levels`);
  cursor.depth++;
  const result = parse();
  cursor.depth--;
  return result;
}

/** The place from an offset to the end of what was read last. */
export function placeFrom(cursor: Cursor, start: number): Span {
  return cursor.text.place(start, cursor.end);
}

/** The place of a token. */
export function placeOf(cursor: Cursor, token: Token): Span {
  return cursor.text.place(token.start, token.end);
}

function describe(token: Token): string {
  if (token.kind === 'end') return 'The end of the text';
  if (token.kind === 'string') return 'A string';
  return `"${token.text}"`;
}
