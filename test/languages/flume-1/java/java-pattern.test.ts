import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isJavaPattern } from '../../../../src/languages/flume-1/java/java-pattern.js';

const good = [
  '',
  '.*',
  '^(\\S+) "(.*?)"$',
  'a|b|',
  '(?i)error|warn',
  '(?<ip>\\d+)\\k<ip>',
  '(?:a)(?=b)(?!c)(?>d)',
  '(?-i:a)',
  'a++b*?c?+',
  'a{2}',
  'a{2,}?',
  'a{1,3}{2}',
  '{2}',
  'x*{2}',
  '[a-z&&[^b-d]]',
  '[]a]',
  '[^]a]',
  '[a-]',
  '[-a]',
  '[a-[b]]',
  '[\\d\\s]',
  '[\\--a]',
  '\\x41\\x{1F600}\\u00e9\\07\\cA',
  '\\p{Lu}\\P{IsGreek}\\pL',
  '\\Q(*[\\E.',
  '\\Q(*[',
  'a\\Q\\E',
  '\\b{g}\\A\\z\\R\\h\\V',
  '\\1',
  '(?<=ab*)c',
  '(?<=ab{2,})c',
  '(?<=a|bc{1,3})d',
  '(?<=a*?)b',
  '(?<=a++)b',
  '(?x) a # ( b',
  '}',
  ']',
  '\\_\\-\\é',
  '(?idmsuU)x',
  '\\N{LATIN SMALL LETTER A}',
];
const bad = [
  '(',
  ')',
  'a)',
  '(a',
  '[',
  '[a',
  '[]',
  '[^]',
  '[z-a]',
  '*',
  '+a',
  '?',
  'a|*',
  '(*)',
  'a**',
  'a*+*',
  'a{',
  'a{x}',
  'a{2,1}',
  'a{99999999999}',
  '{',
  '{a',
  '\\',
  'a\\',
  '\\y',
  '\\x4',
  '\\u12',
  '\\0',
  '\\08x\\0',
  '\\c',
  '\\p',
  '\\p{',
  '\\p{}',
  '\\x{110000}',
  '\\k<n>',
  '\\k',
  '(?z)',
  '(?i',
  '(?<n>a)(?<n>b)',
  '(?<1>a)',
  '(?',
  '(?i)*',
  '(?<=(ab)*)c',
  '(?<=(ab)+?)b',
  '(a)(?<!\\1)b',
  '(?<n>a)(?<=\\k<n>)b',
  '[\\b]',
  '[a\\',
  '[a-\\',
  '[[a]',
  '(?:a',
  '*.log',
  '\\E',
  '(?<n',
];

test('what Java compiles is taken', () => {
  assert.equal(
    good.filter((pattern) => !isJavaPattern(pattern)),
    [],
  );
});

test('what Java refuses is refused', () => {
  assert.equal(
    bad.filter((pattern) => isJavaPattern(pattern)),
    [],
  );
});

test('an expression of thousands of brackets is left alone', () => {
  assert.is(isJavaPattern('('.repeat(9000)), true);
  assert.is(isJavaPattern('['.repeat(9000)), true);
});

test.run();
