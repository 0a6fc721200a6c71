import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lastOfEachKey, readProperties } from '../../../src/languages/flume-1/read-properties.js';
import type { Span } from '../../../src/text/source.js';

const read = (text: string) => readProperties({ name: 'a.properties', text });
const cut = ({ source, start, end }: Span) => source.text.slice(start, end);

test('entries know their places and lines', () => {
  const { value = [] } = read('# comment\n\na1.sources = s1 s2\n  a\\:b\\\n   c : x\\ty\n');
  assert.equal(
    value.map(({ key, value, line }) => [key.value, cut(key.span), value.value, line]),
    [
      ['a1.sources', 'a1.sources', 's1 s2', 3],
      ['a:bc', 'a\\:b\\\n   c', 'x\ty', 4],
    ],
  );
});

test('a part of a value has its own place, escapes and continuation lines or not', () => {
  const { value = [] } = read('k = \\u0041bc \\\n    d\\tef');
  const text = value[0]?.value;
  assert.is(text?.value, 'Abc d\tef');
  const part = (start: number, end: number) => text && cut(text.place(start, end));
  assert.is(part(0, 3), '\\u0041bc');
  assert.is(part(4, 5), 'd');
  assert.is(part(4, 7), 'd\\te');
  assert.is(part(5, 6), '\\t');
  assert.is(part(2, 2), '');
  assert.is(part(99, 99), '');
  assert.is(part(0, 99), '\\u0041bc \\\n    d\\tef');
});

test('a key without a value has its place behind the key', () => {
  const { value = [] } = read('key');
  assert.is(value[0]?.value.value, '');
  assert.is(value[0]?.value.span.start, 3);
  assert.is(value[0]?.value.span.end, 3);
});

test('an entry of nothing stands at the end', () => {
  const { value = [] } = read('\\');
  assert.equal(
    value.map(({ key, value }) => [key.value, key.span.start, value.value]),
    [['', 0, '']],
  );
});

test('the last of several entries with one key counts', () => {
  const { value = [] } = read('a=1\nb=2\na=3');
  const last = [...lastOfEachKey(value)].map(([key, entry]) => [key, entry.value.value]);
  assert.equal(last, [
    ['a', '3'],
    ['b', '2'],
  ]);
});

test('every malformed escape is found, and nothing is read', () => {
  const { value, diagnostics } = read('a\\u12=1\nb=\\u00zz\\uxyz\nc=\\u1\n');
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code, message, span }) => [code, message, span?.start]),
    ['\\u12=1', '\\u00zz', '\\uxyz', '\\u1'].map((written, index) => [
      'properties-escape',
      `"${written}" is no Unicode escape, expected "\\u" and four hexadecimal digits: nothing of this text is loaded`,
      [1, 10, 16, 24][index],
    ]),
  );
});

test('long lines are read in one go', () => {
  const long = 'x'.repeat(300_000);
  const { value = [] } = read(`${long} = ${'\\\\'.repeat(300_000)}`);
  assert.is(value[0]?.key.value.length, 300_000);
  assert.is(value[0]?.value.value.length, 300_000);
});

test.run();
