import type { NumberForm } from './number-literal.js';
import type { Fault } from './syntax-fault.js';

/** Signs of the language; `=>` is one sign and never `=` followed by `>`. */
export const SIGNS = [
  '=>',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  ',',
  '?',
  ':',
  ';',
  '|',
  '=',
] as const;

/** What a token is: a word, a reserved word, a literal, a sign, or the end of the text. */
export type TokenKind =
  | 'name'
  | 'true'
  | 'false'
  | 'roll'
  | 'collector'
  | 'string'
  | 'address'
  | NumberForm
  | (typeof SIGNS)[number]
  | 'end';

/** A token with its half-open range of offsets. */
export interface Token {
  readonly kind: TokenKind;
  /** As written; for a string, its decoded value. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Something that is legal and yet hardly meant. */
  readonly warning?: Fault;
}
