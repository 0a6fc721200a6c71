import { readClass } from './character-class.js';
import { readEscape } from './escape.js';
import { readGroup } from './group.js';
import { eat, look, pointAt, type Reader, RegexFault, read, textOf } from './reader.js';

/** Reads alternatives up to a closing parenthesis, which stays, or the end. Throws a RegexFault. */
export function readAlternatives(reader: Reader): void {
  do readSequence(reader);
  while (eat(reader, '|'));
}

function readSequence(reader: Reader): void {
  for (;;) {
    const next = textOf(look(reader));
    if (next === '' || next === '|' || next === ')') return;
    if (readAtom(reader, next)) readQuantifier(reader);
  }
}

/** Reads one element; false where no quantifier may follow. An opening brace is a quantifier of nothing. */
function readAtom(reader: Reader, next: string): boolean {
  if (next === '{') return true;
  if (next === '?' || next === '*' || next === '+')
    throw new RegexFault(`"${next}" has nothing to repeat`);
  read(reader);
  if (next === '(') return readGroup(reader, readAlternatives);
  if (next === '[') readClass(reader);
  if (next === '\\') readEscape(reader, { isInClass: false });
  return true;
}

function readQuantifier(reader: Reader): void {
  const next = textOf(look(reader));
  if (next === '?' || next === '*' || next === '+') read(reader);
  else if (next === '{') readCount(reader);
  else return;
  if (!eat(reader, '?')) eat(reader, '+');
}

function readCount(reader: Reader): void {
  // Java does not skip blanks between the brace and the first digit, even under flag x.
  if (!/^[0-9]$/.test(textOf(pointAt(reader, 1))))
    throw new RegexFault('"{" is not followed by a number of repetitions');
  reader.at++;
  const least = readDigits(reader);
  const most = eat(reader, ',') && textOf(look(reader)) !== '}' ? readDigits(reader) : undefined;
  if (!eat(reader, '}')) throw new RegexFault('the number of repetitions after "{" is not closed');
  if (least > 0x7fffffff || (most !== undefined && (most < least || most > 0x7fffffff)))
    throw new RegexFault('the numbers of repetitions in "{...}" make no range');
}

function readDigits(reader: Reader): number {
  let digits = '';
  while (/^[0-9]$/.test(textOf(look(reader)))) digits += textOf(read(reader));
  return Number(digits);
}
