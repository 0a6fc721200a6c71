import type { Token, TokenKind } from '../lexer/token.js';
import type { DecoratorCall, Sink } from '../tree.js';
import { parseArguments } from './argument-list.js';
import {
  type Cursor,
  expect,
  fail,
  nested,
  placeFrom,
  placeOf,
  take,
  takeIf,
  unexpected,
} from './cursor.js';
import { parseRolling } from './rolling-node.js';

const SINK_STARTS: ReadonlySet<TokenKind> = new Set(['name', '[', '{', '<', 'roll', 'collector']);

/** A sink (flume-0.9.md 1.2 sink). Throws a SyntaxFault. */
export function parseSinkNode(cursor: Cursor): Sink {
  return nested(cursor, () => {
    switch (cursor.token.kind) {
      case 'name':
        return parseChain(cursor);
      case '[':
        return parseFanOut(cursor);
      case '{':
        return parseBraces(cursor);
      case '<':
        return parseFailover(cursor);
      case 'roll':
      case 'collector':
        return parseRolling(cursor, cursor.token.kind, parseSinkNode);
      default:
        return unexpected(cursor.token, 'a sink', helpFor(cursor.token));
    }
  });
}

/** A decorator's name and arguments (flume-0.9.md 1.2). Throws a SyntaxFault. */
export function parseDecoratorNode(cursor: Cursor): DecoratorCall {
  if (cursor.token.kind !== 'name')
    unexpected(cursor.token, 'a decorator', helpFor(cursor.token, 'decorator'));
  return { kind: 'decorator', ...parseCall(cursor) };
}

/** A name with its arguments. Throws a SyntaxFault. */
export function parseCall(cursor: Cursor) {
  const name = take(cursor);
  const { args, keywords } = parseArguments(cursor);
  return {
    name: name.text,
    args,
    keywords,
    span: placeFrom(cursor, name.start),
    nameSpan: placeOf(cursor, name),
  };
}

/** A leaf, or a decorator followed by its sink without braces. */
function parseChain(cursor: Cursor): Sink {
  const { start } = cursor.token;
  const call = parseCall(cursor);
  if (!SINK_STARTS.has(cursor.token.kind)) return { kind: 'call', ...call };
  const sink = parseSinkNode(cursor);
  const decorator: DecoratorCall = { kind: 'decorator', ...call };
  return { kind: 'decorated', decorator, sink, span: placeFrom(cursor, start) };
}

function parseBraces(cursor: Cursor): Sink {
  const { start } = take(cursor);
  const decorator = parseDecoratorNode(cursor);
  if (SINK_STARTS.has(cursor.token.kind))
    unexpected(
      cursor.token,
      '"=>"',
      'braces hold one decorator: write { a => { b => sink } }, or a b sink without braces',
    );
  takeIf(cursor, '=>') ??
    unexpected(
      cursor.token,
      '"=>" and the decorated sink',
      'braces hold a decorator and its sink: { decorator => sink }',
    );
  const sink = parseSinkNode(cursor);
  expect(cursor, '}', '"}"');
  return { kind: 'decorated', decorator, sink, span: placeFrom(cursor, start) };
}

function parseFanOut(cursor: Cursor): Sink {
  const { start } = take(cursor);
  const sinks = [parseSinkNode(cursor)];
  while (takeIf(cursor, ',')) {
    if (cursor.token.kind === ']')
      unexpected(cursor.token, 'a sink', 'take out the comma before it');
    sinks.push(parseSinkNode(cursor));
  }
  expect(cursor, ']', '"," or "]"');
  return { kind: 'fan-out', sinks, span: placeFrom(cursor, start) };
}

function parseFailover(cursor: Cursor): Sink {
  const { start } = take(cursor);
  const primary = parseSinkNode(cursor);
  takeIf(cursor, '?') ??
    unexpected(cursor.token, '"?" and the backup sink', 'a failover is written < a ? b >');
  const backup = parseSinkNode(cursor);
  if (cursor.token.kind === '?')
    fail(
      cursor.token,
      'A failover has more than two sinks: Flume builds exactly two',
      'nest it in pairs: < a ? < b ? c > >',
    );
  expect(cursor, '>', '">"');
  return { kind: 'failover', primary, backup, span: placeFrom(cursor, start) };
}

function helpFor(token: Token, wanted: 'sink' | 'decorator' = 'sink'): string | undefined {
  switch (token.kind) {
    case 'true':
    case 'false':
      return `"${token.text}" is a reserved word and names no component`;
    case 'roll':
    case 'collector':
      return `"${token.text}" is no decorator: write ${token.text}(30000) { sink }`;
    case 'string':
      return `a ${wanted} is written without quotes`;
    case '(':
      return 'take out the parentheses: { } group a decorator, [ ] a fan-out, < > a failover';
    default:
      return undefined;
  }
}
