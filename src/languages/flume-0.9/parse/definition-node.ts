import type { Token } from '../lexer/token.js';
import type { Definition, SourceCall } from '../tree.js';
import {
  type Cursor,
  expect,
  fail,
  placeFrom,
  placeOf,
  take,
  takeIf,
  unexpected,
} from './cursor.js';
import { parseCall, parseSinkNode } from './sink-node.js';

/** `host : source | sink ;` (flume-0.9.md 1.2 spec). Throws a SyntaxFault. */
export function parseDefinitionNode(cursor: Cursor): Definition {
  const host = parseHostNode(cursor);
  expect(cursor, ':', '":" and the source');
  const source = parseSourceNode(cursor);
  expect(cursor, '|', '"|" and the sink');
  const sink = parseSinkNode(cursor);
  takeIf(cursor, ';') ??
    unexpected(cursor.token, '";"', 'every definition ends with ";", the last one too');
  return {
    host: host.text,
    source,
    sink,
    span: placeFrom(cursor, host.start),
    hostSpan: placeOf(cursor, host),
  };
}

/** A logical node's name (flume-0.9.md 1.2 host). Throws a SyntaxFault. */
export function parseHostNode(cursor: Cursor): Token {
  const { token } = cursor;
  if (token.kind !== 'name' && token.kind !== 'address')
    unexpected(token, "a logical node's name", nameHelp(token));
  return take(cursor);
}

/** A source (flume-0.9.md 1.2 source). Throws a SyntaxFault. */
export function parseSourceNode(cursor: Cursor): SourceCall {
  const { token } = cursor;
  if (token.kind === '{' || token.kind === '[' || token.kind === '<')
    fail(
      token,
      'A source is a single component: Flume has no source decorators and no multiple sources',
      'decorate the sink instead, or use one logical node for each source',
    );
  if (token.kind !== 'name') unexpected(token, 'a source', sourceHelp(token));
  return { kind: 'source', ...parseCall(cursor) };
}

function nameHelp(token: Token): string | undefined {
  if (token.kind === 'string') return 'a name is written without quotes';
  return reservedHelp(token);
}

function sourceHelp(token: Token): string | undefined {
  if (token.kind === 'string') return 'a source is written without quotes';
  return reservedHelp(token);
}

function reservedHelp(token: Token): string | undefined {
  const isReserved = ['true', 'false', 'roll', 'collector'].includes(token.kind);
  return isReserved ? `"${token.text}" is a reserved word` : undefined;
}
