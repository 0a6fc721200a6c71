import { SyntaxFault } from './syntax-fault.js';
import type { Token } from './token.js';

/** The four spellings of a number (flume-0.9.md 1.1). */
export type NumberForm = 'decimal' | 'hex' | 'octal' | 'float';

const SHAPES: readonly (readonly [NumberForm | 'address', RegExp])[] = [
  ['address', /(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){3}/y],
  ['hex', /0[xX][0-9A-Fa-f]+/y],
  ['float', /(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?/y],
  ['float', /[0-9]+(?:[eE][+-]?[0-9]+[fFdD]?|[fFdD])/y],
  ['octal', /0[0-7]+/y],
  ['decimal', /0|[1-9][0-9]*/y],
];

const RUN = /[0-9A-Za-z_.]+/y;

/** The number or address at an offset where a digit stands, or a point before a digit. Throws a SyntaxFault. */
export function readNumber(text: string, start: number): Token {
  const run = match(RUN, text, start);
  for (const [kind, shape] of SHAPES) {
    const spelling = match(shape, text, start);
    // No number may be followed by a letter or a digit, so that half a number is never taken for one.
    if (spelling !== '' && spelling.length >= run.length)
      return {
        kind,
        text: spelling,
        start,
        end: start + spelling.length,
        ...warningFor(kind, spelling, start),
      };
  }
  const help = helpFor(run);
  throw new SyntaxFault({
    start,
    end: start + run.length,
    message: `"${run}" is not a number`,
    ...(help === undefined ? {} : { help }),
  });
}

function match(shape: RegExp, text: string, start: number): string {
  shape.lastIndex = start;
  return shape.exec(text)?.[0] ?? '';
}

function warningFor(kind: NumberForm | 'address', spelling: string, start: number) {
  if (kind !== 'octal') return {};
  const value = BigInt(`0o${spelling}`);
  const message = `"${spelling}" starts with 0 and is read as octal: it means ${value}`;
  return {
    warning: { start, end: start + spelling.length, message, help: `write ${value}` },
  };
}

function helpFor(run: string): string | undefined {
  if (/^[0-9]+[lL]$/.test(run)) return `write ${run.slice(0, -1)}: whole numbers have no suffix`;
  if (/^0[0-9]+$/.test(run))
    return 'a number that starts with 0 is octal: leave the leading zeros out';
  if (/^[0-9]+(?:\.[0-9]+){2,}$/.test(run))
    return 'an address has four decimal numbers without leading zeros';
  if (/^0[xX]/.test(run)) return 'a hexadecimal number is 0x and the digits 0-9 and a-f';
  return `names start with a letter; quote it to make it a string: "${run}"`;
}
