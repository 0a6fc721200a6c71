import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { formatJavaString } from '../../../../src/languages/flume-0.9/java/string-format.js';

test('conversions of one string', () => {
  const formatted: readonly (readonly [string, string])[] = [
    ['', ''],
    ['{ lazyOpen => %s }', '{ lazyOpen => console }'],
    ['%1$s %1$s %<s', 'console console console'],
    ['%s 100%%%n', 'console 100%\n'],
    ['%S', 'CONSOLE'],
    ['%.3s|%<9s|%<-9s|', 'con|  console|console  |'],
    ['%3%|%-3%|', '  %|%  |'],
    ['%b', 'true'],
    ['%B', 'TRUE'],
    ['%h', '38b6e557'],
  ];
  for (const [format, text] of formatted)
    assert.equal(formatJavaString(format, 'console'), { text }, format);
});

test('conversions that cannot take a string', () => {
  for (const specifier of [
    '%d',
    '%c',
    '%x',
    '%q',
    '%-s',
    '%05s',
    '%#s',
    '%,s',
    '%.2%',
    '%5n',
    '%-%',
    '%<<s',
  ])
    assert.equal(formatJavaString(`a ${specifier}`, 'x'), {
      fault: `"${specifier}" cannot format a string`,
    });
});

test('a percent sign that starts nothing', () => {
  for (const format of ['100%', '%', '% ', '%5', '%1$'])
    assert.equal(formatJavaString(format, 'x'), {
      fault: 'a "%" starts no conversion: write "%%" for a plain one',
    });
});

test('more arguments than the one there is', () => {
  for (const [format, specifier] of [
    ['%s %s', '%s'],
    ['%2$s', '%2$s'],
    ['%<s', '%<s'],
    ['%0$s', '%0$s'],
  ])
    assert.equal(formatJavaString(format ?? '', 'x'), {
      fault: `"${specifier}" has no argument: each item is the only one`,
    });
});

test.run();
