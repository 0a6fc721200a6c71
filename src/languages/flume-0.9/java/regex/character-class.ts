import { readEscape } from './escape.js';
import {
  END,
  eat,
  look,
  pointAt,
  type Reader,
  RegexFault,
  read,
  readDeeper,
  textOf,
} from './reader.js';

/** Reads a class of characters after its opening bracket, up to and with the closing one. Throws a RegexFault. */
export function readClass(reader: Reader): void {
  eat(reader, '^');
  readMembers(reader);
  reader.at++;
}

/** Reads members up to the closing bracket, which stays; a bracket before any member is a plain character. */
function readMembers(reader: Reader): void {
  let isEmpty = true;
  for (;;) {
    const next = textOf(look(reader));
    if (next === '') throw new RegexFault('a class of characters is not closed: "]" was expected');
    if (next === ']' && !isEmpty) return;
    if (next === '&' && eatIntersection(reader)) readIntersection(reader, isEmpty);
    else if (eat(reader, '[')) readNestedClass(reader);
    else readRange(reader);
    isEmpty = false;
  }
}

function readNestedClass(reader: Reader): void {
  readDeeper(reader, () => readClass(reader));
}

function eatIntersection(reader: Reader): boolean {
  const start = reader.at;
  eat(reader, '&');
  if (eat(reader, '&')) return true;
  reader.at = start;
  return false;
}

/** What follows `&&`: nested classes, or members up to the bracket, which stays for the caller. */
function readIntersection(reader: Reader, isLeftEmpty: boolean): void {
  let isRightEmpty = true;
  for (;;) {
    const next = textOf(look(reader));
    if (next === ']' || next === '&') break;
    if (eat(reader, '[')) readNestedClass(reader);
    else readMembers(reader);
    isRightEmpty = false;
  }
  if (isLeftEmpty && isRightEmpty) throw new RegexFault('"&&" has nothing on either side');
}

function readRange(reader: Reader): void {
  const isEscape = eat(reader, '\\');
  const isBeforeDash = isEscape && textOf(pointAt(reader, 1)) === '-';
  const first = isEscape
    ? readEscape(reader, {
        isInClass: true,
        isInRange: isBeforeDash && textOf(pointAt(reader, 0)) === 'v',
      })
    : read(reader);
  if (first === undefined || textOf(look(reader)) !== '-') return;
  const afterDash = textOf(pointAt(reader, 1));
  if (afterDash === '[' || afterDash === ']') return;
  reader.at++;
  const last = readRangeEnd(reader);
  if (last === undefined || last < first)
    throw new RegexFault('a range of characters ends before it starts');
}

function readRangeEnd(reader: Reader): number | undefined {
  if (!eat(reader, '\\')) return look(reader) === END ? undefined : read(reader);
  const isNamed = textOf(pointAt(reader, 0)) === 'N';
  const last = readEscape(reader, { isInClass: true, isInRange: true });
  return isNamed ? Number.MAX_SAFE_INTEGER : last;
}
