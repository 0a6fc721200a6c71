import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  isPrintableKey,
  isPrintableValue,
  printProperties,
} from '../../../src/languages/flume-1/print-properties.js';
import { readProperties } from '../../../src/languages/flume-1/read-properties.js';

const unit = fc.oneof(
  fc.constantFrom(...'\\=:#! \t\n\r\f\v"\'$}{ab.é漢\u007f\u0085\u2028\ufeff'),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
const printable = text.filter(isPrintableValue);

test('what is printed reads back as it was', () => {
  const entries = fc.uniqueArray(fc.tuple(printable, printable), { selector: ([key]) => key });
  fc.assert(
    fc.property(entries, (properties) => {
      const printed = printProperties(new Map(properties));
      const { value } = readProperties({ name: '<printed>', text: printed });
      const read = (value ?? []).map((entry) => [entry.key.value, entry.value.value]);
      assert.equal(
        read,
        [...properties].sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      assert.match(printed, /^[\n -~]*$/);
    }),
    { numRuns: 2000 },
  );
});

test('the order of what goes in does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(printable), (keys) => {
      const properties = keys.map((key): [string, string] => [key, 'x']);
      const forward = printProperties(new Map(properties));
      assert.is(printProperties(new Map(properties.reverse())), forward);
    }),
  );
});

test('keys are sorted by their code units and escaped after that', () => {
  const properties = new Map([
    ['b', '1'],
    ['a:b', '2'],
    ['a.b', '3'],
    ['a b', '4'],
    ['B', '5'],
    ['é', '6'],
    ['\u{1F600}', '7'],
    ['\uFB01', '8'],
  ]);
  assert.is(
    printProperties(properties),
    [
      'B = 5',
      'a\\ b = 4',
      'a.b = 3',
      'a\\:b = 2',
      'b = 1',
      '\\u00E9 = 6',
      '\\uD83D\\uDE00 = 7',
      '\\uFB01 = 8',
      '',
    ].join('\n'),
  );
});

test('values keep separators and lose nothing', () => {
  const properties = new Map([['a.k', 'C:\\flume\\new = x # y ! z\tt\nn\rr\ff \u00fc']]);
  assert.is(
    printProperties(properties),
    'a.k = C:\\\\flume\\\\new = x # y ! z\\tt\\nn\\rr\\ff \\u00FC\n',
  );
});

test('nothing at all is an empty text', () => {
  assert.is(printProperties(new Map()), '');
});

test('Flume cannot hold empty values, blanks at the ends and NUL', () => {
  for (const value of ['', ' x', 'x ', '\tx', 'x\n', '\u0001x', 'a\0b', ' '])
    assert.is(isPrintableValue(value), false, JSON.stringify(value));
  for (const value of ['x', 'a b', 'a\tb', '\u00a0x\u2003', '\ud800'])
    assert.is(isPrintableValue(value), true, JSON.stringify(value));
  assert.is(isPrintableKey('a.b'), true);
  assert.is(isPrintableKey('a.b '), false);
});

test('what cannot be held is not written', () => {
  assert.throws(() => printProperties(new Map([['a.b', '']])), /value of property "a\.b" cannot/);
  assert.throws(() => printProperties(new Map([['', 'x']])), /key "" cannot be written/);
});

test.run();
