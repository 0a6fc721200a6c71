import type { IntegerValue, KeySpec, WrongValueEffect } from '../catalogue.js';
import { parseJavaInteger } from '../java/java-integer.js';
import type { Verdict } from './verdict.js';

/** What is wrong with a number: no number at all, out of range, or likely meant in another unit. */
export function checkInteger(
  spec: KeySpec,
  value: IntegerValue,
  text: string,
): Verdict | undefined {
  const expected = expectedInteger(value);
  const number = parseJavaInteger(text, value.bits === 64 ? 64 : 32);
  if (number === undefined)
    return { ...effectOf(spec.malformed), expected, ...unitHelp(value, text) };
  if (number < (value.min ?? Number.NEGATIVE_INFINITY))
    return { ...effectOf(spec.outOfRange), expected };
  if (number > (value.max ?? Number.POSITIVE_INFINITY))
    return { ...effectOf(spec.outOfRange), expected };
  return checkUnit(value, number);
}

function effectOf(effect: WrongValueEffect | undefined): Pick<Verdict, 'effect'> {
  return { effect: effect ?? 'drops' };
}

function checkUnit({ unit, suspect }: IntegerValue, number: bigint): Verdict | undefined {
  if (unit === undefined || suspect === undefined) return undefined;
  const { below = Number.NEGATIVE_INFINITY, above = Number.POSITIVE_INFINITY } = suspect;
  if (number < below)
    return { effect: 'odd', expected: `${UNITS[unit]}, rarely less than ${below}` };
  return number > above
    ? { effect: 'odd', expected: `${UNITS[unit]}, rarely more than ${above}` }
    : undefined;
}

const UNITS: Readonly<Record<NonNullable<IntegerValue['unit']>, string>> = {
  ms: 'milliseconds',
  s: 'seconds',
  bytes: 'bytes',
  percent: 'per cent',
  events: 'events',
};

function expectedInteger({ min, max, unit }: IntegerValue): string {
  const what = unit === undefined ? 'a whole number' : `a whole number of ${UNITS[unit]}`;
  if (min !== undefined && max !== undefined) return `${what} from ${min} to ${max}`;
  if (min !== undefined) return `${what}, ${min} or more`;
  return max === undefined ? what : `${what}, ${max} or less`;
}

function unitHelp({ unit }: IntegerValue, text: string): Pick<Verdict, 'help'> {
  if (!/^[+-]?[\d.,_]+\s*[a-zA-Z%]+$/.test(text)) return {};
  return {
    help: unit ? `write the number alone: it counts ${UNITS[unit]}` : 'write the number alone',
  };
}
