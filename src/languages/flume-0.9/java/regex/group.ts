import { readGroupName } from './escape.js';
import {
  eat,
  expect,
  pointAt,
  type Reader,
  RegexFault,
  read,
  readDeeper,
  textOf,
} from './reader.js';

/** Reads a group after its opening parenthesis; false where it only sets flags, so that nothing can be repeated. Throws a RegexFault. */
export function readGroup(reader: Reader, readBody: (reader: Reader) => void): boolean {
  const { hasComments, hasUnicodeClasses } = reader;
  if (eat(reader, '?') && !readGroupKind(reader)) return false;
  readDeeper(reader, () => readBody(reader));
  expect(reader, ')', 'a group is not closed: ")" was expected');
  reader.hasComments = hasComments;
  reader.hasUnicodeClasses = hasUnicodeClasses;
  return true;
}

/** Reads what follows `(?`; false where the group ends right there. */
function readGroupKind(reader: Reader): boolean {
  const next = textOf(pointAt(reader, 0));
  if ([':', '=', '!', '>'].includes(next)) reader.at++;
  else if (next === '<') readAngle(reader);
  else return readFlags(reader);
  return true;
}

function readAngle(reader: Reader): void {
  reader.at++;
  if (eat(reader, '=') || eat(reader, '!')) return;
  const name = readGroupName(reader);
  if (reader.groupNames.has(name)) throw new RegexFault(`the group "${name}" is defined twice`);
  reader.groupNames.add(name);
}

function readFlags(reader: Reader): boolean {
  readFlagLetters(reader, true);
  if (eat(reader, '-')) readFlagLetters(reader, false);
  const next = textOf(read(reader));
  if (next !== ')' && next !== ':')
    throw new RegexFault(`"(?" is followed by the unknown flag "${next}"`);
  return next === ':';
}

function readFlagLetters(reader: Reader, isOn: boolean): void {
  for (;;) {
    if (eat(reader, 'x')) reader.hasComments = isOn;
    else if (eat(reader, 'U')) reader.hasUnicodeClasses = isOn;
    else if (!['i', 'm', 's', 'd', 'u', 'c'].some((flag) => eat(reader, flag))) return;
  }
}
