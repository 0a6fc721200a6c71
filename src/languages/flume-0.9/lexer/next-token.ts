import { RESERVED_WORDS } from '../identifier.js';
import { skipBlanks } from './blanks.js';
import { readNumber } from './number-literal.js';
import { readString } from './string-literal.js';
import { SIGNS, type Token, type TokenKind } from './token.js';
import { unexpectedCharacter } from './unexpected-character.js';

const WORD = /[A-Za-z][A-Za-z0-9._-]*/y;

/** The first token at or after the offset, blanks and comments left out. Throws a SyntaxFault. */
export function nextToken(text: string, offset: number): Token {
  const start = skipBlanks(text, offset);
  if (start >= text.length) return { kind: 'end', text: '', start: text.length, end: text.length };
  const first = text.charAt(start);
  if (isDigit(first) || (first === '.' && isDigit(text.charAt(start + 1))))
    return readNumber(text, start);
  if (first === '"') return readString(text, start);
  const word = readWord(text, start) ?? readSign(text, start);
  if (word === undefined) throw unexpectedCharacter(text, start);
  return word;
}

function readWord(text: string, start: number): Token | undefined {
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return undefined;
  const kind = RESERVED_WORDS.includes(word) ? (word as TokenKind) : 'name';
  return { kind, text: word, start, end: start + word.length };
}

function readSign(text: string, start: number): Token | undefined {
  const sign = SIGNS.find((one) => text.startsWith(one, start));
  return sign && { kind: sign, text: sign, start, end: start + sign.length };
}

function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}
