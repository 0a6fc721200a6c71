import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sortWishes } from '../../../src/routing/chains/wishes.js';
import { randomCrowds } from './random-crowds.js';

test('wishes are for open receivers within the depth of a row, cheapest first', () => {
  fc.assert(
    fc.property(randomCrowds(20, 6), ({ crowd }) => {
      const { rows, ranking, depth, isOpen } = crowd;
      const expected = rows
        .flatMap((row, index) =>
          Array.from({ length: depth }, (_, k) => {
            const entry = row * ranking.width + k;
            const receiver = ranking.receivers[entry] ?? -1;
            return { index, receiver, cost: ranking.costs[entry] ?? 0 };
          }),
        )
        .filter(({ receiver }) => isOpen[receiver] === 1)
        .sort((a, b) => a.cost - b.cost);
      assert.equal(
        [...sortWishes(crowd)],
        expected.map(({ index, receiver }) => ({ index, receiver })),
      );
    }),
  );
});

test('a crowd of any rows is sorted by the costs of its own', () => {
  const receivers = Int32Array.from([1, 0, 0, 1, 1, 0]);
  const costs = Float64Array.from([5, 9, 1, 3, 4, 8]);
  const ranking = { width: 2, receivers, costs, pairs: undefined as never };
  const isOpen = Uint8Array.from([1, 1]);
  assert.equal(
    [...sortWishes({ rows: [2, 0], ranking, depth: 2, isOpen })],
    [
      { index: 0, receiver: 1 },
      { index: 1, receiver: 1 },
      { index: 0, receiver: 0 },
      { index: 1, receiver: 0 },
    ],
  );
});

test.run();
