import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { mapInFlight } from '../../src/zookeeper/map-in-flight.js';

test('results come in order of the items, however long each takes', async () => {
  let underWay = 0;
  let most = 0;
  const results = await mapInFlight([5, 1, 3, 0, 2], 2, async (item) => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, item));
    underWay--;
    return item * 10;
  });
  assert.equal(results, [50, 10, 30, 0, 20]);
  assert.is(most, 2);
});

test('the first failure is thrown', async () => {
  const acting = mapInFlight([1, 2, 3], 1, (item) =>
    item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item),
  );
  assert.is(await acting.catch((error: Error) => error.message), 'two');
});

test('no items give no results', async () => {
  assert.equal(await mapInFlight([], 4, () => Promise.resolve(1)), []);
});

test.run();
