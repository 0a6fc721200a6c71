import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { javaRegexFault } from '../../../../src/languages/flume-0.9/java/regex.js';
import { INVALID, VALID } from './regex-patterns.js';

test('what Java compiles is taken', () => {
  for (const pattern of VALID) assert.is(javaRegexFault(pattern), undefined, pattern);
});

test('what Java refuses is refused', () => {
  for (const pattern of INVALID) assert.type(javaRegexFault(pattern), 'string', pattern);
});

test('an empty pattern, line ends, controls and characters beyond the first plane are plain', () => {
  for (const pattern of [
    '',
    '\n',
    '\0',
    '\u{1F600}+',
    '[\u{1F600}-\u{1F64F}]',
    '(?x)a # c\r)\\Q\\E',
  ])
    assert.is(
      javaRegexFault(pattern),
      pattern.endsWith('\\E') ? 'a ")" closes no group' : undefined,
    );
});

test('a comment under flag x ends with any of the line ends', () => {
  for (const end of ['\n', '\r', '\u0085', '\u2028', '\u2029']) {
    assert.is(javaRegexFault(`(?x)a # (${end}b`), undefined);
    assert.type(javaRegexFault(`(?x)a # (${end}(b`), 'string');
  }
});

test('faults are said in words', () => {
  const faults: readonly (readonly [string, string])[] = [
    ['(', 'a group is not closed: ")" was expected'],
    [')', 'a ")" closes no group'],
    ['[a', 'a class of characters is not closed: "]" was expected'],
    ['\\d{2,1}', 'the numbers of repetitions in "{...}" make no range'],
    ['a{', '"{" is not followed by a number of repetitions'],
    ['*', '"*" has nothing to repeat'],
    ['\\y', '"\\y" is not an escape of Java\'s regular expressions'],
    ['\\p{Foo}', '"Foo" is no property of characters'],
  ];
  for (const [pattern, fault] of faults) assert.is(javaRegexFault(pattern), fault);
});

test('a pattern that nests too deep to be checked is taken', () => {
  assert.is(javaRegexFault(`${'('.repeat(5000)}a${')'.repeat(5000)}`), undefined);
  assert.is(javaRegexFault('['.repeat(100000)), undefined);
});

test.run();
