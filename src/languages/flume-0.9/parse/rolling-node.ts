import type { Argument, CollectorSink, RollSink, Sink } from '../tree.js';
import { type ArgumentList, parseArguments } from './argument-list.js';
import { type Cursor, expect, fail, placeFrom, take, takeIf, unexpected } from './cursor.js';

type Word = 'roll' | 'collector';

/** `roll(millis) { sink }` or `collector(millis) { sink }`, with exactly the one argument that can be regenerated (flume-0.9.md 1.3). Throws a SyntaxFault. */
export function parseRolling(
  cursor: Cursor,
  kind: Word,
  parseBody: (cursor: Cursor) => Sink,
): RollSink | CollectorSink {
  const { start } = take(cursor);
  if (cursor.token.kind !== '(')
    unexpected(cursor.token, `the roll period of "${kind}"`, example(kind));
  const open = cursor.token.start;
  const list = parseArguments(cursor);
  const millis = periodOf(list, { kind, start: open, end: cursor.end });
  takeIf(cursor, '{') ?? unexpected(cursor.token, `"{" and the sink of "${kind}"`, example(kind));
  const body = parseBody(cursor);
  expect(cursor, '}', '"}"');
  return { kind, millis, body, span: placeFrom(cursor, start) };
}

interface Place {
  readonly kind: Word;
  readonly start: number;
  readonly end: number;
}

function periodOf({ args, keywords }: ArgumentList, place: Place): number {
  const { kind } = place;
  const [period, ...others] = args;
  if (period === undefined && keywords.length === 0)
    fail(
      place,
      `"${kind}" has no roll period: Flume writes ${kind} { ... } back, which it cannot read`,
      example(kind),
    );
  if (period === undefined || others.length > 0 || keywords.length > 0)
    fail(
      place,
      `"${kind}" takes exactly one argument, its roll period: Flume cannot write others back`,
      example(kind),
    );
  const millis = wholeMillis(period);
  if (millis === undefined)
    fail(
      place,
      `The roll period of "${kind}" is not a whole number of milliseconds`,
      example(kind),
    );
  return millis;
}

/** Flume's builder parses the text of any literal; a number in quotes or in another radix means the same. */
function wholeMillis(period: Argument): number | undefined {
  const text =
    period.kind === 'string' ? period.value : period.kind === 'number' ? period.spelling : '';
  const isOctal = period.kind === 'number' && period.form === 'octal';
  const isWhole =
    /^\+?[0-9]+$/.test(text) || (/^0x[0-9A-Fa-f]+$/.test(text) && period.kind === 'number');
  const millis = isWhole ? Number(isOctal ? `0o${text}` : text) : Number.NaN;
  return Number.isSafeInteger(millis) ? millis : undefined;
}

function example(kind: Word): string {
  return `write ${kind}(30000) { sink }`;
}
