import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { subject } from '../../../src/rules/wording/subject.js';

const wording = { one: ['Node', 'is'], many: ['Nodes', 'are'] } as const;

test('the noun and the verb agree with the names', () => {
  assert.is(subject(['a'], wording), 'Node "a" is');
  assert.is(subject(['a', 'b'], wording), 'Nodes "a" and "b" are');
  assert.is(subject(['a', 'b', 'c'], wording), 'Nodes "a", "b" and "c" are');
  assert.is(subject(['a', 'b', 'c', 'd'], wording), 'Node "a" and 3 more are');
});

test.run();
