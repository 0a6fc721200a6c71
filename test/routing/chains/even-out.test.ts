import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { evenOut, type RatedCrowd } from '../../../src/routing/chains/even-out.js';
import { randomCrowds } from './random-crowds.js';

const cases = fc
  .record({
    random: randomCrowds(80, 8),
    rates: fc.array(fc.constantFrom(1, 2, 3, 10, 250), { minLength: 80, maxLength: 80 }),
    places: fc.array(fc.nat(), { minLength: 80, maxLength: 80 }),
  })
  .map(({ random: { crowd, portions }, rates, places }) => {
    const open = [...crowd.isOpen.keys()].filter((receiver) => crowd.isOpen[receiver] === 1);
    const rated: RatedCrowd = {
      isOpen: crowd.isOpen,
      weights: portions.weights,
      carried: portions.loads,
      rates: rates.slice(0, crowd.rows.length),
      slack: 0,
    };
    const chosen = rated.rates.map((_, i) => open[(places[i] ?? 0) % open.length] ?? -1);
    return { rated, open, chosen };
  });

function carriedBy(
  { carried: before, rates }: RatedCrowd,
  chosen: readonly number[],
): Float64Array {
  const carried = before.slice();
  for (const [i, receiver] of chosen.entries()) {
    carried[receiver] = (carried[receiver] ?? 0) + (rates[i] ?? 0);
  }
  return carried;
}

test('no sender of the fullest receiver could go to the emptiest and leave the two more even', () => {
  fc.assert(
    fc.property(cases, ({ rated, open, chosen }) => {
      const evened = evenOut(rated, chosen);
      assert.ok(evened.every((receiver) => open.includes(receiver)));
      const carried = carriedBy(rated, evened);
      const fill = (receiver: number, more = 0) =>
        ((carried[receiver] ?? 0) + more) / (rated.weights[receiver] ?? 1);
      const fullest = Math.max(...evened.map((receiver) => fill(receiver)));
      const least = Math.min(...open.map((receiver) => fill(receiver)));
      const emptiest = open.find((receiver) => fill(receiver) === least) ?? -1;
      const first = Math.min(...evened.filter((receiver) => fill(receiver) === fullest));
      for (const [i, receiver] of evened.entries()) {
        if (receiver !== first) continue;
        assert.ok(fill(emptiest, rated.rates[i]) >= fullest * (1 - 1e-6));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is even already stays as it is', () => {
  fc.assert(
    fc.property(cases, ({ rated, chosen }) => {
      const evened = evenOut(rated, chosen);
      assert.equal(evenOut(rated, evened), evened);
    }),
  );
});

test('slack leaves what is less uneven than that many of the largest rate', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(1, 2), ({ rated, open, chosen }, slack) => {
      const evened = evenOut({ ...rated, slack }, chosen);
      const carried = carriedBy(rated, evened);
      const fills = (list: readonly number[]) =>
        list.map((receiver) => (carried[receiver] ?? 0) / (rated.weights[receiver] ?? 1));
      const ahead = Math.max(...fills(evened)) - Math.min(...fills(open));
      const lightest = Math.min(...open.map((receiver) => rated.weights[receiver] ?? 1));
      const enough = (slack * Math.max(...rated.rates)) / lightest;
      assert.ok(ahead <= enough * (1 + 1e-9));
      const before = carriedBy(rated, chosen);
      const wasAhead =
        Math.max(...chosen.map((r) => (before[r] ?? 0) / (rated.weights[r] ?? 1))) -
        Math.min(...open.map((r) => (before[r] ?? 0) / (rated.weights[r] ?? 1)));
      if (wasAhead <= enough) assert.equal(evened, chosen);
    }),
  );
});

test.run();
