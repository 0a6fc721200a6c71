import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { splitRuns } from '../../src/zookeeper/split-runs.js';

const split = (items: readonly number[], maxBytes: number, maxItems: number) =>
  splitRuns(items, { maxBytes, maxItems, size: (item) => item });

test('a run is full by bytes or by items, whichever comes first', () => {
  assert.equal(split([3, 3, 3, 1, 1, 1, 1], 6, 3), [
    [3, 3],
    [3, 1, 1],
    [1, 1],
  ]);
});

test('an item over the limit stands alone', () => {
  assert.equal(split([1, 9, 1], 6, 3), [[1], [9], [1]]);
});

test('nothing gives no runs', () => {
  assert.equal(split([], 6, 3), []);
});

test.run();
