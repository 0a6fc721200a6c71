import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { packRates } from '../../../src/routing/chains/pack-rates.js';
import { randomCrowds } from './random-crowds.js';

const rates = fc.array(fc.constantFrom(1, 2, 3, 10, 0.1, 250), { minLength: 120, maxLength: 120 });

test('no receiver that is chosen is ahead of another by more than the largest rate for its weight', () => {
  fc.assert(
    fc.property(randomCrowds(120, 10), rates, ({ crowd, portions }, allRates) => {
      const own = crowd.rows.map((row) => allRates[row] ?? 1);
      const chosen = packRates({ ...crowd, ...portions, rates: own });
      const carried = portions.loads.slice();
      for (const [index, receiver] of chosen.entries()) {
        assert.is(crowd.isOpen[receiver], 1);
        carried[receiver] = (carried[receiver] ?? 0) + (own[index] ?? 0);
      }
      const open = [...carried.keys()].filter((receiver) => crowd.isOpen[receiver] === 1);
      const fill = (receiver: number) =>
        (carried[receiver] ?? 0) / (portions.weights[receiver] ?? 1);
      const lightest = Math.min(...open.map((receiver) => portions.weights[receiver] ?? 1));
      const ahead = Math.max(...chosen.map(fill)) - Math.min(...open.map(fill));
      assert.ok(ahead <= (Math.max(...own) / lightest) * (1 + 1e-9), `${ahead}`);
    }),
    { numRuns: 300 },
  );
});

test.run();
