import { readProperty } from './property.js';
import { END, expect, look, pointAt, type Reader, RegexFault, read, textOf } from './reader.js';

const LITERALS: Readonly<Record<string, number>> = {
  a: 0x07,
  e: 0x1b,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
};

/** Escapes that stand for a class of characters. */
const CLASSES = 'DHSVWdhsvw';

/** Escapes that stand for a place or for something longer than one character. */
const OUTSIDE_CLASSES = 'ABGRXZz123456789';

/** Where an escape stands. */
export interface EscapePlace {
  readonly isInClass: boolean;
  /** Whether it is one end of a range, where `\v` is a single character and properties are forbidden. */
  readonly isInRange?: boolean;
}

/** Reads what follows a backslash: the character it stands for, or undefined where it is no single character. Throws a RegexFault. */
export function readEscape(reader: Reader, place: EscapePlace): number | undefined {
  // Blanks and # count after a backslash even under flag x.
  const point = pointAt(reader, 0);
  reader.at++;
  const letter = textOf(point);
  if (letter === '') throw new RegexFault('the pattern ends with a backslash');
  if (!/[A-Za-z0-9]/.test(letter)) return point;
  const literal = LITERALS[letter];
  if (literal !== undefined) return literal;
  if (letter === 'v' && place.isInRange) return 0x0b;
  if (CLASSES.includes(letter)) return undefined;
  if (!place.isInClass && OUTSIDE_CLASSES.includes(letter)) return undefined;
  return readLongEscape(reader, letter, place);
}

function readLongEscape(reader: Reader, letter: string, place: EscapePlace): number | undefined {
  switch (letter) {
    case '0':
      return readOctal(reader);
    case 'x':
      return readHexadecimal(reader);
    case 'u':
      return readUnicode(reader);
    case 'c':
      return readControl(reader);
    case 'N':
      return readCharacterName(reader);
  }
  if ((letter === 'p' || letter === 'P') && !place.isInRange) return readProperty(reader);
  if (letter === 'b' && !place.isInClass) return readBoundary(reader);
  if (letter === 'k' && !place.isInClass) return readNamedReference(reader);
  throw new RegexFault(`"\\${letter}" is not an escape of Java's regular expressions`);
}

/** `\b{g}` is the boundary of a grapheme; any other brace is a quantifier. */
function readBoundary(reader: Reader): undefined {
  const isGrapheme = ['{', 'g', '}'].every((text, at) => textOf(pointAt(reader, at)) === text);
  if (isGrapheme) reader.at += 3;
}

function readNamedReference(reader: Reader): undefined {
  expect(reader, '<', '"\\k" is not followed by "<"');
  const name = readGroupName(reader);
  if (!reader.groupNames.has(name)) throw new RegexFault(`there is no group named "${name}"`);
}

/** Reads a group's name with the `>` after it. Throws a RegexFault. */
export function readGroupName(reader: Reader): string {
  let name = '';
  while (/^[A-Za-z0-9]$/.test(textOf(look(reader)))) name += textOf(read(reader));
  if (!/^[A-Za-z]/.test(name)) throw new RegexFault('the name of a group starts with a letter');
  expect(reader, '>', `the name of the group "${name}" is not followed by ">"`);
  return name;
}

function readOctal(reader: Reader): number {
  let digits = '';
  while (digits.length < (digits < '4' ? 3 : 2) && /^[0-7]$/.test(textOf(look(reader))))
    digits += textOf(read(reader));
  if (digits === '') throw new RegexFault('"\\0" is not followed by an octal digit');
  return Number.parseInt(digits, 8);
}

function readHexadecimal(reader: Reader): number {
  if (look(reader) !== 0x7b) return readHexDigits(reader, 2, 'x');
  reader.at++;
  let digits = '';
  while (/^[0-9A-Fa-f]$/.test(textOf(look(reader)))) digits += textOf(read(reader));
  const value = Number.parseInt(digits, 16);
  if (!(value <= 0x10ffff)) throw new RegexFault('"\\x{" is not followed by a character\'s number');
  expect(reader, '}', '"\\x{" is not closed');
  return value;
}

/** Two escaped surrogates in a row are one character. */
function readUnicode(reader: Reader): number {
  const high = readHexDigits(reader, 4, 'u');
  const isPair =
    high >= 0xd800 &&
    high < 0xdc00 &&
    textOf(look(reader)) === '\\' &&
    textOf(pointAt(reader, 1)) === 'u';
  if (!isPair) return high;
  const start = reader.at;
  reader.at += 2;
  const low = readHexDigits(reader, 4, 'u');
  if (low >= 0xdc00 && low < 0xe000) return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  reader.at = start;
  return high;
}

function readHexDigits(reader: Reader, count: number, letter: string): number {
  let digits = '';
  while (digits.length < count && /^[0-9A-Fa-f]$/.test(textOf(look(reader))))
    digits += textOf(read(reader));
  if (digits.length < count)
    throw new RegexFault(`"\\${letter}" is not followed by ${count} hexadecimal digits`);
  return Number.parseInt(digits, 16);
}

function readControl(reader: Reader): number {
  const point = read(reader);
  if (point === END) throw new RegexFault('"\\c" is not followed by a character');
  return point ^ 64;
}

/** The names of Unicode are not checked; a character whose number is not known cannot make a range wrong. */
function readCharacterName(reader: Reader): undefined {
  expect(reader, '{', '"\\N" is not followed by the name of a character in braces');
  while (look(reader) !== 0x7d)
    if (read(reader) === END) throw new RegexFault('"\\N{" is not closed');
  reader.at++;
}
