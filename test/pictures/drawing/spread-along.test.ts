import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Side, spreadAlong } from '../../../src/pictures/drawing/spread-along.js';

/** The places of wishes, in the order of the wishes. */
function places(wishes: readonly number[], on: Side): readonly (number | undefined)[] {
  const found = spreadAlong(
    wishes.map((wish, item) => ({ item, wish })),
    on,
  );
  return wishes.map((_, item) => found.get(item));
}

const side = { low: 0, high: 100, gap: 10 };

test('wishes that leave room come true, and those beyond the side end at it', () => {
  assert.equal(places([50], side), [50]);
  assert.equal(places([-30], side), [0]);
  assert.equal(places([130, 20], side), [100, 20]);
});

test('equal wishes stand a gap apart, in their order', () => {
  assert.equal(places([40, 40, 40], side), [40, 50, 60]);
  assert.equal(places([200, 150, 100], side), [100, 90, 80]);
});

test('where there is no room the gap shrinks', () => {
  assert.equal(places([0, 0, 0], { low: 0, high: 8, gap: 10 }), [0, 4, 8]);
});

test('places are on the side, apart, and in the order of the wishes', () => {
  const wishes = fc.array(fc.integer({ min: -50, max: 150 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(wishes, (wanted) => {
      const found = places(wanted, side);
      const least = Math.min(10, 100 / Math.max(wanted.length - 1, 1)) - 1e-9;
      const order = wanted
        .map((wish, index) => ({ wish, index, place: found[index] ?? Number.NaN }))
        .sort((a, b) => a.wish - b.wish || a.index - b.index);
      for (const [at, { place }] of order.entries()) {
        assert.ok(place >= -1e-9 && place <= 100 + 1e-9);
        const before = order[at - 1];
        if (before) assert.ok(place - before.place >= least);
      }
    }),
  );
});

test.run();
