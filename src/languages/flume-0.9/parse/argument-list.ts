import type { Token } from '../lexer/token.js';
import type { Argument, Keyword, NumberValue } from '../tree.js';
import {
  type Cursor,
  fail,
  nested,
  placeFrom,
  placeOf,
  take,
  takeIf,
  unexpected,
} from './cursor.js';

/** Positional arguments and the keywords after them. */
export interface ArgumentList {
  readonly args: readonly Argument[];
  readonly keywords: readonly Keyword[];
}

/** The arguments in parentheses; none where no parenthesis stands (flume-0.9.md 1.2 args). Throws a SyntaxFault. */
export function parseArguments(cursor: Cursor): ArgumentList {
  const args: Argument[] = [];
  const keywords: Keyword[] = [];
  let isOpen = takeIf(cursor, '(') !== undefined && takeIf(cursor, ')') === undefined;
  while (isOpen) {
    const { start } = cursor.token;
    const item = parseItem(cursor);
    if (item.kind === 'keyword') keywords.push(item);
    else if (keywords.length === 0) args.push(item);
    else failAfterKeyword(start, cursor.end);
    isOpen = hasAnother(cursor);
  }
  return { args, keywords };
}

function failAfterKeyword(start: number, end: number): never {
  const help = 'put the arguments without a name before those with one';
  return fail({ start, end }, 'A positional argument stands after a keyword argument', help);
}

function hasAnother(cursor: Cursor): boolean {
  if (takeIf(cursor, ')')) return false;
  if (!takeIf(cursor, ',')) unexpected(cursor.token, '"," or ")"', helpBetween(cursor.token));
  if (cursor.token.kind === ')')
    unexpected(cursor.token, 'an argument', 'take out the comma before it');
  return true;
}

function helpBetween(token: Token): string | undefined {
  if (token.kind === '=>') return 'a keyword argument is written name=value';
  return token.kind === 'end' ? undefined : 'put a comma between two arguments';
}

/** Only after a name is it known whether it names a keyword or is a function value. */
function parseItem(cursor: Cursor): Argument | Keyword {
  if (cursor.token.kind !== 'name') return parseLiteral(cursor);
  const name = take(cursor);
  if (!takeIf(cursor, '=')) return parseFunction(cursor, name);
  const value = parseValue(cursor);
  return {
    kind: 'keyword',
    name: name.text,
    value,
    span: placeFrom(cursor, name.start),
    nameSpan: placeOf(cursor, name),
  };
}

function parseValue(cursor: Cursor): Argument {
  const name = takeIf(cursor, 'name');
  return name ? parseFunction(cursor, name) : parseLiteral(cursor);
}

function parseFunction(cursor: Cursor, name: Token): Argument {
  const { args, keywords } = nested(cursor, () => parseArguments(cursor));
  return {
    kind: 'function',
    name: name.text,
    args,
    keywords,
    span: placeFrom(cursor, name.start),
    nameSpan: placeOf(cursor, name),
  };
}

function parseLiteral(cursor: Cursor): Argument {
  const { token } = cursor;
  switch (token.kind) {
    case 'string':
      take(cursor);
      return { kind: 'string', value: token.text, span: placeOf(cursor, token) };
    case 'true':
    case 'false':
      take(cursor);
      return { kind: 'boolean', value: token.kind === 'true', span: placeOf(cursor, token) };
    case 'decimal':
    case 'hex':
    case 'octal':
    case 'float':
      return numberValue(cursor, token.kind);
    default:
      return unexpected(token, 'an argument', helpFor(token));
  }
}

function numberValue(cursor: Cursor, form: NumberValue['form']): NumberValue {
  const token = take(cursor);
  return { kind: 'number', form, spelling: token.text, span: placeOf(cursor, token) };
}

function helpFor(token: Token): string | undefined {
  if (token.kind === 'address') return `quote the address: "${token.text}"`;
  if (token.kind === 'roll' || token.kind === 'collector')
    return `"${token.text}" is a reserved word; quote it to make it a string`;
  if (token.kind === '[') return 'there are no lists: give the values one by one';
  return undefined;
}
