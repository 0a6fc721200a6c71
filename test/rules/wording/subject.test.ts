import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { listNames, listSome } from '../../../src/rules/wording/list-names.js';
import { subject } from '../../../src/rules/wording/subject.js';

const wording = { one: ['Node', 'is'], many: ['Nodes', 'are'] } as const;

test('names are listed as in a sentence', () => {
  assert.is(listNames([]), '');
  assert.is(listNames(['a']), '"a"');
  assert.is(listNames(['a', 'b']), '"a" and "b"');
  assert.is(listNames(['a', 'b', 'c', 'd']), '"a", "b", "c" and "d"');
});

test('more than three names are counted', () => {
  assert.is(listSome(['a', 'b', 'c']), '"a", "b" and "c"');
  assert.is(listSome(['a', 'b', 'c', 'd']), '"a" and 3 more');
});

test('the noun and the verb agree with the names', () => {
  assert.is(subject(['a'], wording), 'Node "a" is');
  assert.is(subject(['a', 'b'], wording), 'Nodes "a" and "b" are');
  assert.is(subject(['a', 'b', 'c'], wording), 'Nodes "a", "b" and "c" are');
  assert.is(subject(['a', 'b', 'c', 'd'], wording), 'Node "a" and 3 more are');
});

test.run();
