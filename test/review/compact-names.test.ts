import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compactNames, nameList } from '../../src/review/compact-names.js';
import { expandRange } from '../../src/syntax/expand-range.js';
import { wholeText } from '../../src/text/located-text.js';
import { source } from '../../src/text/source.js';

function patterns(...names: readonly string[]): readonly string[] {
  return compactNames(names).map(({ text }) => text);
}

function expanded(pattern: string): readonly string[] {
  const expansion = expandRange(wholeText(source('pattern', pattern)));
  if (expansion.kind === 'problem') throw new Error(`${pattern}: ${expansion.finding.message}`);
  return expansion.names;
}

function numbered(prefix: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${from + at}`);
}

test('a run of numbers is one range', () => {
  assert.equal(patterns('web-1', 'web-2', 'web-3'), ['web-[1-3]']);
  assert.equal(patterns('web-001', 'web-002', 'web-010'), ['web-[001-002,010]']);
  assert.equal(patterns('web-9', 'web-10', 'web-11'), ['web-[9-11]']);
  assert.equal(patterns('web-098', 'web-099', 'web-100'), ['web-[098-100]']);
});

test('one name is itself, and so are names without numbers', () => {
  assert.equal(patterns('web-001'), ['web-001']);
  assert.equal(patterns('relay-b', 'relay-a'), ['relay-a', 'relay-b']);
  assert.equal(patterns(), []);
});

test('names that are given twice count once', () => {
  assert.equal(compactNames(['a-1', 'a-2', 'a-1']), [{ text: 'a-[1-2]', count: 2 }]);
});

test('numbers padded to two widths are never one range', () => {
  assert.equal(patterns('a99', 'a100'), ['a[99-100]']);
  assert.equal(patterns('a098', 'a099', 'a0100'), ['a[098-099,0100]']);
  assert.equal(patterns('a00', 'a01', 'a0', 'a1'), ['a[0,00,1,01]']);
  assert.equal(patterns('a1', 'a02'), ['a[1,02]']);
});

test('several numbers in a name fold one after the other', () => {
  const names = ['01', '02'].flatMap((rack) => numbered(`rack-${rack}-`, 1, 4));
  assert.equal(patterns(...names), ['rack-[01-02]-[1-4]']);
  assert.equal(patterns(...names.slice(1)), ['rack-01-[2-4]', 'rack-02-[1-4]']);
  assert.equal(patterns('n1.dc1.example.com', 'n2.dc1.example.com'), ['n[1-2].dc1.example.com']);
});

test('brackets in a name are left alone', () => {
  assert.equal(patterns('a[1]', 'a[2]'), ['a[1]', 'a[2]']);
});

test('many gaps make several patterns, so that none is endless', () => {
  const odd = Array.from({ length: 34 }, (_, at) => `n${at * 2 + 1}`);
  assert.equal(compactNames(odd), [
    { text: 'n[1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33]', count: 17 },
    { text: 'n[35,37,39,41,43,45,47,49,51,53,55,57,59,61,63,65]', count: 16 },
    { text: 'n67', count: 1 },
  ]);
});

test('a list for a sentence ends with how many names are left out', () => {
  assert.is(nameList(['b', 'a-1', 'a-2']), 'a-[1-2], b');
  assert.is(nameList(['a', 'b', 'c-1', 'c-2', 'd'], 2), 'a, b and 3 more');
});

test('a hundred thousand names are folded at once', () => {
  const names = Array.from({ length: 100_000 }, (_, at) => `n-${String(at).padStart(6, '0')}`);
  assert.equal(compactNames(names), [{ text: 'n-[000000-099999]', count: 100_000 }]);
});

const unit = fc.constantFrom(...'ab-.0019');
const name = fc.string({ unit, minLength: 1, maxLength: 9 });

test('expanding the patterns gives the same names, each once', () => {
  const property = fc.property(fc.uniqueArray(name, { maxLength: 60 }), (names) => {
    const found = compactNames(names);
    assert.equal(found.flatMap(({ text }) => expanded(text)).sort(), [...names].sort());
    for (const { text, count } of found) assert.is(expanded(text).length, count);
  });
  fc.assert(property, { numRuns: 2000 });
});

test('the order of the names does not matter', () => {
  const property = fc.property(fc.uniqueArray(name, { maxLength: 30 }), (names) => {
    assert.equal(compactNames(names), compactNames([...names].reverse()));
  });
  fc.assert(property);
});

test.run();
