import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { addPlace, type Frontier, takeNearest } from '../../../src/routing/chains/nearest-first.js';
import { emptyPlace, type Place } from '../../../src/routing/chains/place.js';

function placeAt(distance: number): Place {
  return { ...emptyPlace(0, 0), distance };
}

test('places come out nearest first, each as often as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), (distances) => {
      const frontier: Frontier = { places: [], distances: [] };
      for (const distance of distances) addPlace(frontier, placeAt(distance));
      const taken = distances.map(() => takeNearest(frontier)?.distance);
      assert.equal(
        taken,
        distances.toSorted((a, b) => a - b),
      );
      assert.is(takeNearest(frontier), undefined);
    }),
  );
});

test('a place counts with the distance at which it was added', () => {
  const frontier: Frontier = { places: [], distances: [] };
  const [far, near] = [placeAt(5), placeAt(3)];
  addPlace(frontier, far);
  addPlace(frontier, near);
  far.distance = 1;
  addPlace(frontier, far);
  assert.is(takeNearest(frontier), far);
  assert.is(takeNearest(frontier), near);
  assert.is(takeNearest(frontier), far);
});

test.run();
