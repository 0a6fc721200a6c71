import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { apportion, type Portions } from '../../../src/routing/chains/apportion.js';

function portions(amount: number, rows: readonly (readonly [number, number, number])[]): Portions {
  return {
    amount,
    isOpen: Uint8Array.from(rows, ([isOpen]) => isOpen),
    weights: Float64Array.from(rows, ([, weight]) => weight),
    loads: Float64Array.from(rows, ([, , load]) => load),
  };
}

function exactly(given: Portions): readonly number[] {
  const { least, most } = apportion(given, 0);
  assert.equal(least, most);
  return [...least];
}

test('shares go by weight, and closed receivers get none', () => {
  const rows = [
    [1, 1, 0],
    [0, 5, 0],
    [1, 2, 0],
    [1, 3, 0],
  ] as const;
  assert.equal(exactly(portions(12, rows)), [2, 0, 4, 6]);
});

test('shares fill up what is there already, and who has more than the rest gets none', () => {
  const rows = [
    [1, 1, 9],
    [1, 1, 3],
    [1, 1, 0],
  ] as const;
  assert.equal(exactly(portions(5, rows)), [0, 1, 4]);
  assert.equal(exactly(portions(1, rows)), [0, 0, 1]);
});

test('bounds are the shares rounded down and up, or wider', () => {
  const uneven = portions(10, [
    [1, 1, 0],
    [1, 1, 0],
    [1, 1, 0],
    [0, 1, 0],
  ]);
  const { least, most } = apportion(uneven, 0);
  assert.equal(
    [[...least], [...most]],
    [
      [3, 3, 3, 0],
      [4, 4, 4, 0],
    ],
  );
  const wider = apportion(uneven, 1);
  assert.equal(
    [[...wider.least], [...wider.most]],
    [
      [2, 2, 2, 0],
      [5, 5, 5, 0],
    ],
  );
});

test('a share that only rounding keeps from being whole is whole', () => {
  const { least, most } = apportion(
    portions(30, [
      [1, 0.1, 0],
      [1, 0.2, 0],
    ]),
    0,
  );
  assert.equal(
    [[...least], [...most]],
    [
      [10, 20],
      [10, 20],
    ],
  );
});

test('bounds can always be met', () => {
  const row = fc.tuple(
    fc.constantFrom(0, 1),
    fc.constantFrom(1, 2, 7, 0.3, 1000),
    fc.integer({ min: 0, max: 50 }),
  );
  const rows = fc.array(row, { maxLength: 12 }).map((list) => [[1, 1, 0] as const, ...list]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), rows, (amount, list) => {
      const { least, most } = apportion(portions(amount, list), 0);
      assert.ok(least.reduce((sum, n) => sum + n, 0) <= amount);
      assert.ok(most.reduce((sum, n) => sum + n, 0) >= amount);
      assert.ok(least.every((n, receiver) => n >= 0 && n <= (most[receiver] ?? -1)));
    }),
  );
});

test.run();
