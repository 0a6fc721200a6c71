import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { quote } from '../../../src/languages/flume-0.9/quote.js';

test('plain ASCII stays as it is', () => {
  assert.is(quote(''), '""');
  assert.is(quote("/var/log/%{host}-#'.log ~"), `"/var/log/%{host}-#'.log ~"`);
});

test('quotes, backslashes and blanks that are not plain get their short escapes', () => {
  assert.is(quote('a"b\\c\nd\re\tf'), '"a\\"b\\\\c\\nd\\re\\tf"');
});

test('everything else is escaped by its number, surrogates one by one', () => {
  assert.is(quote('é\0\x7f😀\b\f'), '"\\u00E9\\u0000\\u007F\\uD83D\\uDE00\\u0008\\u000C"');
});

test.run();
