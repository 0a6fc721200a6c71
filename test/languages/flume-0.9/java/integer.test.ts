import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseJavaInteger } from '../../../../src/languages/flume-0.9/java/integer.js';

test('signs and leading zeros are read in decimal', () => {
  assert.is(parseJavaInteger('007', 'int'), 7n);
  assert.is(parseJavaInteger('+5', 'int'), 5n);
  assert.is(parseJavaInteger('-0', 'long'), 0n);
});

test('ranges end where Java ends them', () => {
  assert.is(parseJavaInteger('2147483647', 'int'), 2147483647n);
  assert.is(parseJavaInteger('2147483648', 'int'), undefined);
  assert.is(parseJavaInteger('-2147483648', 'int'), -2147483648n);
  assert.is(parseJavaInteger('-2147483649', 'int'), undefined);
  assert.is(parseJavaInteger('9223372036854775807', 'long'), 2n ** 63n - 1n);
  assert.is(parseJavaInteger('9223372036854775808', 'long'), undefined);
});

test('anything else is no number', () => {
  for (const text of ['', ' 5', '5 ', '0x10', '1.0', '1e3', '+', '--1', '5L', 'ten'])
    assert.is(parseJavaInteger(text, 'long'), undefined, text);
});

test.run();
