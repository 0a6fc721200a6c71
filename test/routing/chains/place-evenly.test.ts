import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { apportion, type Bounds } from '../../../src/routing/chains/apportion.js';
import type { Crowd } from '../../../src/routing/chains/crowd.js';
import { pairCost } from '../../../src/routing/chains/pair-cost.js';
import { placeEvenly } from '../../../src/routing/chains/place-evenly.js';
import { randomCrowds } from './random-crowds.js';

/** The lowest sum of costs of all ways to choose from the rows within the bounds, tried one by one. */
function lowestSum({ rows, ranking, depth }: Crowd, { least, most }: Bounds): number | undefined {
  const counts = least.map(() => 0);
  let lowest: number | undefined;
  const tryFrom = (index: number, sum: number): void => {
    if (index === rows.length) {
      const isWithin = counts.every((n, r) => n >= (least[r] ?? 0) && n <= (most[r] ?? 0));
      if (isWithin && sum < (lowest ?? Number.POSITIVE_INFINITY)) lowest = sum;
      return;
    }
    const start = (rows[index] ?? 0) * ranking.width;
    for (let entry = start; entry < start + depth; entry++) {
      const receiver = ranking.receivers[entry] ?? 0;
      counts[receiver] = (counts[receiver] ?? 0) + 1;
      tryFrom(index + 1, sum + (ranking.costs[entry] ?? 0));
      counts[receiver] = (counts[receiver] ?? 0) - 1;
    }
  };
  tryFrom(0, 0);
  return lowest;
}

test('it is the cheapest of all assignments within the bounds', () => {
  fc.assert(
    fc.property(randomCrowds(7, 4), fc.constantFrom(0, 1), ({ crowd, portions }, tolerance) => {
      const bounds = apportion(portions, tolerance);
      const placed = placeEvenly(crowd, bounds);
      const sum = placed?.reduce((a, r, row) => a + pairCost(crowd.ranking.pairs, row, r), 0);
      assert.is(sum, lowestSum(crowd, bounds));
    }),
    { numRuns: 600 },
  );
});

test('the bounds hold in large crowds too', () => {
  fc.assert(
    fc.property(randomCrowds(300, 20), ({ crowd, portions }) => {
      const { least, most } = apportion(portions, 0);
      const placed = placeEvenly({ ...crowd, depth: crowd.ranking.width }, { least, most });
      const counts = least.map((_, r) => placed?.filter((one) => one === r).length ?? -1);
      assert.ok(counts.every((n, r) => n >= (least[r] ?? 0) && n <= (most[r] ?? 0)));
    }),
  );
});

test.run();
