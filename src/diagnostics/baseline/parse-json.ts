import { type Source, span } from '../../text/source.js';
import { error } from '../diagnostic.js';
import { failure, type Outcome, success } from '../outcome.js';
import { type JsonCursor, read, since, skip, stumble } from './json-cursor.js';
import type { JsonMember, JsonValue } from './json-value.js';

const deepest = 100;
const stringToken = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const wordToken = /(?:true|false|null)(?!\w)/y;
const spaceToken = /[ \t\n\r]*/y;

/** JSON (RFC 8259) with the place of every part; or one finding of the given code at the first slip. */
export function parseJson(source: Source, code: string): Outcome<JsonValue> {
  const cursor: JsonCursor = { source, offset: 0, depth: 0 };
  const value = readValue(cursor);
  if (value && cursor.offset === source.text.length) return success(value);
  return failure([
    error(code, {
      message: `The file is not JSON: expected ${cursor.expected ?? 'the end of the file'}`,
      span: span(source, cursor.offset, Math.min(cursor.offset + 1, source.text.length)),
    }),
  ]);
}

/** A value with the space around it; undefined after a slip, where the cursor stays. */
function readValue(cursor: JsonCursor): JsonValue | undefined {
  read(cursor, spaceToken);
  const value = readBareValue(cursor);
  if (value) read(cursor, spaceToken);
  return value;
}

function readBareValue(cursor: JsonCursor): JsonValue | undefined {
  switch (cursor.source.text[cursor.offset]) {
    case '{':
      return readNested(cursor, readObject);
    case '[':
      return readNested(cursor, readArray);
    case '"':
      return readString(cursor);
    default:
      return readNumber(cursor) ?? readWord(cursor) ?? stumble(cursor, 'a value');
  }
}

function readNested(
  cursor: JsonCursor,
  readInside: (cursor: JsonCursor) => JsonValue | undefined,
): JsonValue | undefined {
  if (cursor.depth === deepest) return stumble(cursor, `at most ${deepest} levels of nesting`);
  cursor.depth += 1;
  const value = readInside(cursor);
  cursor.depth -= 1;
  return value;
}

function readObject(cursor: JsonCursor): JsonValue | undefined {
  const start = cursor.offset;
  const members = readList(cursor, '}', readMember);
  return members && { kind: 'object', members, span: since(cursor, start) };
}

function readArray(cursor: JsonCursor): JsonValue | undefined {
  const start = cursor.offset;
  const items = readList(cursor, ']', readValue);
  return items && { kind: 'array', items, span: since(cursor, start) };
}

/** From the opening bracket to past the closing one. */
function readList<T>(
  cursor: JsonCursor,
  close: string,
  readItem: (cursor: JsonCursor) => T | undefined,
): readonly T[] | undefined {
  cursor.offset += 1;
  read(cursor, spaceToken);
  if (skip(cursor, close)) return [];
  const items: T[] = [];
  do {
    const item = readItem(cursor);
    if (item === undefined) return undefined;
    items.push(item);
  } while (skip(cursor, ','));
  return skip(cursor, close) ? items : stumble(cursor, `"," or "${close}"`);
}

function readMember(cursor: JsonCursor): JsonMember | undefined {
  read(cursor, spaceToken);
  const key = readString(cursor);
  if (!key) return stumble(cursor, 'a name in double quotes');
  read(cursor, spaceToken);
  if (!skip(cursor, ':')) return stumble(cursor, '":"');
  const value = readValue(cursor);
  return value && { key: key.value, keySpan: key.span, value };
}

function readString(cursor: JsonCursor): Extract<JsonValue, { kind: 'string' }> | undefined {
  const start = cursor.offset;
  const token = read(cursor, stringToken);
  if (token === undefined) return stumble(cursor, 'a string that ends on its line');
  return { kind: 'string', value: JSON.parse(token), span: since(cursor, start) };
}

function readNumber(cursor: JsonCursor): JsonValue | undefined {
  const start = cursor.offset;
  const token = read(cursor, numberToken);
  return token === undefined
    ? undefined
    : { kind: 'number', value: Number(token), span: since(cursor, start) };
}

function readWord(cursor: JsonCursor): JsonValue | undefined {
  const start = cursor.offset;
  const token = read(cursor, wordToken);
  if (token === undefined) return undefined;
  const place = since(cursor, start);
  return token === 'null'
    ? { kind: 'null', span: place }
    : { kind: 'boolean', value: token === 'true', span: place };
}
