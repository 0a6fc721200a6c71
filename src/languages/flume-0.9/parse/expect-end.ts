import type { Token } from '../lexer/token.js';
import { type Cursor, fail } from './cursor.js';

/** Throws a SyntaxFault when something follows what was parsed: Flume would ignore it without a word (flume-0.9.md 1.3). */
export function expectEnd(cursor: Cursor, what: 'sink' | 'source' | 'decorator' | 'name'): void {
  const { token } = cursor;
  if (token.kind === 'end') return;
  const found = token.kind === 'string' ? 'A string' : `"${token.text}"`;
  fail(token, `${found} follows the ${what}, which is complete before it`, helpFor(token, what));
}

function helpFor(token: Token, what: string): string | undefined {
  if (what === 'source' && token.kind === 'name') return 'a logical node has exactly one source';
  if (what === 'sink' && token.kind === ',') return 'several sinks stand in brackets: [ a, b ]';
  if (what === 'sink' && token.kind === '?')
    return 'a failover stands in angle brackets: < a ? b >';
  if (token.kind === '|') return 'a source and a sink are two expressions';
  if (token.kind === '=>')
    return 'a decorator with an arrow stands in braces: { decorator => sink }';
  if (token.kind === '(') return 'a component has one list of arguments';
  if (token.kind === ';') return 'take out the ";": it ends a definition, not an expression';
  if (token.kind === ')' || token.kind === ']' || token.kind === '}' || token.kind === '>')
    return 'nothing is open here that it could close';
  return undefined;
}
