import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { apportion } from '../../../src/routing/chains/apportion.js';
import { fillSeats } from '../../../src/routing/chains/fill-seats.js';
import { randomCrowds } from './random-crowds.js';

test('the bounds hold, however short the rows', () => {
  fc.assert(
    fc.property(randomCrowds(150, 12), fc.constantFrom(0, 1), ({ crowd, portions }, tolerance) => {
      const { least, most } = apportion(portions, tolerance);
      const chosen = fillSeats(crowd, { least, most });
      const counts = least.map((_, r) => chosen.filter((one) => one === r).length);
      assert.ok(counts.every((n, r) => n >= (least[r] ?? 0) && n <= (most[r] ?? 0)));
    }),
  );
});

test('where there are seats for all, everybody has the open receiver it would have', () => {
  fc.assert(
    fc.property(randomCrowds(20, 6), ({ crowd, portions }) => {
      const most = Int32Array.from(crowd.isOpen, (isOpen) => isOpen * 20);
      const chosen = fillSeats(
        { ...crowd, depth: crowd.ranking.width },
        { least: most.map(() => 0), most },
      );
      const { width, receivers } = crowd.ranking;
      for (const [row, receiver] of chosen.entries()) {
        const own = [...receivers.slice(row * width, (row + 1) * width)];
        assert.is(
          receiver,
          own.find((one) => portions.isOpen[one] === 1),
        );
      }
    }),
  );
});

test.run();
