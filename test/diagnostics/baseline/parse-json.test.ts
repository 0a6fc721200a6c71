import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { JsonValue } from '../../../src/diagnostics/baseline/json-value.js';
import { parseJson } from '../../../src/diagnostics/baseline/parse-json.js';
import { renderPretty } from '../../../src/diagnostics/format/pretty.js';
import { source } from '../../../src/text/source.js';

function parse(text: string) {
  return parseJson(source('b.json', text), 'baseline-syntax');
}

/** The value without its places. */
function plain(value: JsonValue): unknown {
  switch (value.kind) {
    case 'object':
      return Object.fromEntries(value.members.map((one) => [one.key, plain(one.value)]));
    case 'array':
      return value.items.map(plain);
    case 'null':
      return null;
    default:
      return value.value;
  }
}

test('every part has its place', () => {
  const text = ' {"a": [1, true],\n"b\\n" :"x"} ';
  const { value, diagnostics } = parse(text);
  assert.equal(diagnostics, []);
  const places: [string, string][] = [];
  const visit = (part: JsonValue) => {
    places.push([part.kind, text.slice(part.span.start, part.span.end)]);
    if (part.kind === 'array') part.items.forEach(visit);
    if (part.kind !== 'object') return;
    for (const member of part.members) {
      places.push([`key ${member.key}`, text.slice(member.keySpan.start, member.keySpan.end)]);
      visit(member.value);
    }
  };
  if (value) visit(value);
  assert.equal(places, [
    ['object', '{"a": [1, true],\n"b\\n" :"x"}'],
    ['key a', '"a"'],
    ['array', '[1, true]'],
    ['number', '1'],
    ['boolean', 'true'],
    ['key b\n', '"b\\n"'],
    ['string', '"x"'],
  ]);
});

test('keys that come twice are both kept', () => {
  const { value } = parse('{"a":1,"a":2}');
  assert.is(value?.kind === 'object' ? value.members.length : 0, 2);
});

test('any JSON value is read as JSON.parse reads it, however it is indented', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (json, indent) => {
      const text = JSON.stringify(json, undefined, indent);
      const { value, diagnostics } = parse(text);
      assert.equal(diagnostics, []);
      assert.equal(value && plain(value), JSON.parse(text));
    }),
  );
});

test('any text is JSON exactly where JSON.parse says so', () => {
  const pieces = fc.constantFrom(
    ...'{}[]:,"\\-+.0123eEu/bfn \n\t\u0000\u00a0',
    'true',
    'null',
    '"a"',
    '\\u0041',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      assert.is(parse(text).value !== undefined, isJson(text), JSON.stringify(text));
    }),
    { numRuns: 3000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const slips: readonly (readonly [string, string, string])[] = [
  ['', 'a value', ''],
  ['  ', 'a value', ''],
  ['[1, ]', 'a value', ']'],
  ['[1, 2', '"," or "]"', ''],
  ['[1 2]', '"," or "]"', '2'],
  ['{"a":1 "b":2}', '"," or "}"', '"'],
  ['{"a":1,}', 'a name in double quotes', '}'],
  ['{a:1}', 'a name in double quotes', 'a'],
  ["{'a':1}", 'a name in double quotes', "'"],
  ['{"a" 1}', '":"', '1'],
  ['{"a":}', 'a value', '}'],
  ['"abc', 'a string that ends on its line', '"'],
  ['"a\nb"', 'a string that ends on its line', '"'],
  ['"\\x"', 'a string that ends on its line', '"'],
  ['"\\u12"', 'a string that ends on its line', '"'],
  ['01', 'a value', '0'],
  ['1.', 'a value', '1'],
  ['+1', 'a value', '+'],
  ['NaN', 'a value', 'N'],
  ['truely', 'a value', 't'],
  ['// no', 'a value', '/'],
  ['{} {}', 'the end of the file', '{'],
  ['1]', 'the end of the file', ']'],
];

for (const [text, expected, marked] of slips) {
  test(`${JSON.stringify(text)} is not JSON`, () => {
    const { value, diagnostics } = parse(text);
    assert.is(value, undefined);
    assert.is(diagnostics.length, 1);
    const [{ code, severity, message, span }] = diagnostics as readonly [(typeof diagnostics)[0]];
    assert.equal([code, severity], ['baseline-syntax', 'error']);
    assert.is(message, `The file is not JSON: expected ${expected}`);
    assert.is(span?.source.text.slice(span.start, span.end), marked);
  });
}

test('a hundred levels may nest, no more', () => {
  assert.equal(parse('['.repeat(100) + ']'.repeat(100)).diagnostics, []);
  const [deep] = parse('[{"a":'.repeat(100_000)).diagnostics;
  assert.is(deep?.message, 'The file is not JSON: expected at most 100 levels of nesting');
  assert.is(deep?.span?.start, 6 * 50);
});

test('a long string is read', () => {
  const long = '\\n'.repeat(500_000);
  const { value } = parse(`"${long}"`);
  assert.is(value?.kind === 'string' ? value.value.length : 0, 500_000);
});

test('the finding is shown with its line', () => {
  assert.is(
    renderPretty(parse('{\n  "version": 1\n  "accepted": []\n}\n').diagnostics),
    'b.json:3:3 error baseline-syntax: The file is not JSON: expected "," or "}"\n    3 |   "accepted": []\n      |   ^\n',
  );
});

test.run();
