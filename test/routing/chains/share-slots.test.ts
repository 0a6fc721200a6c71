import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { shareSlots } from '../../../src/routing/chains/share-slots.js';

test('every level keeps one member, and the lowest get the rest first', () => {
  assert.equal(shareSlots([5, 2, 3], 3), [1, 1, 1]);
  assert.equal(shareSlots([5, 2, 3], 4), [2, 1, 1]);
  assert.equal(shareSlots([2, 2, 3], 5), [2, 2, 1]);
  assert.equal(shareSlots([1, 2, 3], 5), [1, 2, 2]);
});

test('a chain too short for all levels has one of each of the lowest', () => {
  assert.equal(shareSlots([5, 2, 3], 2), [1, 1]);
  assert.equal(shareSlots([5, 2, 3], 1), [1]);
});

test('a chain is never longer than there are receivers', () => {
  assert.equal(shareSlots([2, 1], 100), [2, 1]);
  assert.equal(shareSlots([], 3), []);
});

test.run();
