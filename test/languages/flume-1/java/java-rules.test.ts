import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseJavaBoolean } from '../../../../src/languages/flume-1/java/java-boolean.js';
import { isJavaCharset } from '../../../../src/languages/flume-1/java/java-charset.js';
import { javaHashOrder } from '../../../../src/languages/flume-1/java/java-hash-order.js';
import { parseJavaInteger } from '../../../../src/languages/flume-1/java/java-integer.js';
import { javaTrim } from '../../../../src/languages/flume-1/java/java-trim.js';
import { isJavaUrl } from '../../../../src/languages/flume-1/java/java-url.js';

test('true in any case is true, all else is false', () => {
  assert.equal(['true', 'TRUE', 'True'].map(parseJavaBoolean), [true, true, true]);
  assert.equal(['', 'yes', '1', 'on', ' true'].map(parseJavaBoolean), [
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('character sets are known by name and alias, in any case', () => {
  for (const name of ['UTF-8', 'utf8', 'latin1', 'ISO-8859-1', 'Cp1252', 'US-ASCII', 'EUC-JP'])
    assert.is(isJavaCharset(name), true, name);
  for (const name of ['', 'utf_9', 'bogus', 'UTF-8 ']) assert.is(isJavaCharset(name), false, name);
});

test('whole numbers are those of 32 or 64 bits, with digits of every script', () => {
  const int = (text: string) => parseJavaInteger(text, 32);
  assert.is(int('5'), 5n);
  assert.is(int('+07'), 7n);
  assert.is(int('-2147483648'), -(2n ** 31n));
  assert.is(int('\u0661\u0662'), 12n);
  assert.is(int('\uff19'), 9n);
  for (const text of ['', '-', '+-1', '1.0', '1e3', '0x10', '10k', ' 1', '2147483648', '\u{1D7D3}'])
    assert.is(int(text), undefined, text);
  assert.is(parseJavaInteger('9223372036854775807', 64), 2n ** 63n - 1n);
  assert.is(parseJavaInteger('9223372036854775808', 64), undefined);
});

test('sets give strings in the order of their hashes', () => {
  assert.equal(javaHashOrder(['k1', 'k2', 'k3']), ['k1', 'k2', 'k3']);
  assert.equal(javaHashOrder(['g2', 'g1', 'g2']), ['g1', 'g2']);
  const mixed = ['sink-b', 'collector', 'a', 'Aa', 'BB'];
  assert.equal(javaHashOrder(mixed), ['sink-b', 'Aa', 'BB', 'a', 'collector']);
  assert.equal(javaHashOrder(['BB', 'Aa']), ['BB', 'Aa']);
});

test('the order depends on how large the set was made', () => {
  const names = Array.from({ length: 13 }, (_, index) => `name-${index}`);
  assert.is.not(
    javaHashOrder(names).join(),
    javaHashOrder(names.slice(0, 12)).concat('name-12').join(),
  );
  assert.is.not(
    javaHashOrder(names.slice(0, 5), 100).join(),
    javaHashOrder(names.slice(0, 5)).join(),
  );
});

test('trim takes every unit up to the blank off both ends', () => {
  assert.is(javaTrim(' \t\0a b\n'), 'a b');
  assert.is(javaTrim('\u00a0a'), '\u00a0a');
  assert.is(javaTrim(' \n'), '');
});

test('URLs have a protocol that Java knows and a number for a port', () => {
  for (const url of [
    'http://h/',
    'HTTPS://h',
    'url:http:x',
    'http:',
    'http://h:',
    'http://[::1]:80/',
    'http://h:-1/',
    'file:/x',
    'jar:file:/x!/',
  ])
    assert.is(isJavaUrl(url), true, url);
  for (const url of ['', 'h', 'foo://h', '://h', 'http://h:x/', 'http://h:-2/', 'jar:x'])
    assert.is(isJavaUrl(url), false, url);
});

test.run();
