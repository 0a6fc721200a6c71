import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseJavaDouble } from '../../../../src/languages/flume-0.9/java/double.js';

test('decimal forms are read, with suffixes and blanks around', () => {
  const read: readonly (readonly [string, number])[] = [
    ['0.5', 0.5],
    ['.25', 0.25],
    ['1.', 1],
    ['1e-1', 0.1],
    ['-2.5E+3d', -2500],
    ['1f', 1],
    [' 7\t', 7],
    ['+Infinity', Number.POSITIVE_INFINITY],
  ];
  for (const [text, value] of read) assert.is(parseJavaDouble(text), value, text);
  assert.ok(Number.isNaN(parseJavaDouble('NaN')));
});

test('hexadecimal forms are read', () => {
  assert.is(parseJavaDouble('0x1p3'), 8);
  assert.is(parseJavaDouble('-0X1.8p1'), -3);
  assert.is(parseJavaDouble('0x.8P0f'), 0.5);
  assert.is(parseJavaDouble('0xA.p-1'), 5);
});

test('anything else is no number', () => {
  for (const text of ['', '.', 'e5', '1e', '0x1', '0x.p1', '1 2', 'nan', 'NaNd', '1L', '--1'])
    assert.is(parseJavaDouble(text), undefined, text);
});

test.run();
