import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildChains } from '../../../src/routing/chains/build-chains.js';
import type { ChainRequest } from '../../../src/routing/chains/chain-request.js';
import { carriedLoads, namesOf } from './carried-loads.js';
import { randomRequests } from './random-requests.js';

const weights = [1, 2, 3, 10, 0.5];
const weighted = randomRequests({ weights, minLength: 2 });
const rated = randomRequests({ weights, rates: [1, 2, 5, 40, 1.5], minLength: 2 });

/** By how much any receiver misses what its weight says of all that is carried. */
function worstMiss(request: ChainRequest, loads: ReturnType<typeof carriedLoads>): number {
  const left = [...loads].map(([{ weight = 1 }, load]) => ({ weight, load }));
  const weight = left.reduce((sum, one) => sum + one.weight, 0);
  return Math.max(
    0,
    ...left.map((one) => Math.abs(one.load - (request.senders.length * one.weight) / weight)),
  );
}

/** How far apart the loads are for a unit of weight, in largest rates over the smallest weight. */
function relativeSpread({ senders }: ChainRequest, loads: ReturnType<typeof carriedLoads>): number {
  if (loads.size === 0) return 0;
  const fills = [...loads].map(([{ weight = 1 }, load]) => load / weight);
  const lightest = Math.min(...[...loads.keys()].map(({ weight = 1 }) => weight));
  const largest = Math.max(...senders.map(({ rate = 1 }) => rate));
  return ((Math.max(...fills) - Math.min(...fills)) * lightest) / largest;
}

test('numbers of senders are as the weights say, give or take one', () => {
  fc.assert(
    fc.property(weighted, (request) => {
      const loads = carriedLoads(request, buildChains(request));
      assert.ok(worstMiss(request, loads) < 1, `${[...loads.values()]}`);
    }),
    { numRuns: 300 },
  );
});

test('when any one receiver is lost, they are as the weights say, give or take three', () => {
  fc.assert(
    fc.property(weighted, (request) => {
      const chains = buildChains(request);
      for (const lost of request.receivers) {
        const loads = carriedLoads(request, chains, new Set([lost]));
        assert.ok(worstMiss(request, loads) < 3, `${[...loads.values()]}`);
      }
    }),
  );
});

test('with unequal rates no receiver is ahead of another by more than one sender can be', () => {
  fc.assert(
    fc.property(rated, (request) => {
      const chains = buildChains(request);
      assert.ok(relativeSpread(request, carriedLoads(request, chains)) <= 1 + 1e-9);
      for (const lost of request.receivers) {
        const loads = carriedLoads(request, chains, new Set([lost]));
        assert.ok(relativeSpread(request, loads) <= 3 + 1e-9);
      }
    }),
    { numRuns: 300 },
  );
});

test('weights and rates that are all the same change nothing', () => {
  fc.assert(
    fc.property(randomRequests({ costs: [5, 10] }), (request) => {
      const same = {
        ...request,
        senders: request.senders.map((one) => ({ ...one, rate: 7 })),
        receivers: request.receivers.map((one) => ({ ...one, weight: 3 })),
      };
      assert.equal(namesOf(buildChains(same)), namesOf(buildChains(request)));
    }),
  );
});

test('a receiver of twice the weight gets twice the senders', () => {
  const senders = Array.from({ length: 90 }, (_, i) => ({ name: `web-${i}` }));
  const [small, big] = [
    { name: 'a', cost: 1, weight: 1 },
    { name: 'b', cost: 1, weight: 2 },
  ];
  const request = { senders, receivers: [small, big], length: 1 };
  assert.equal([...carriedLoads(request, buildChains(request)).values()], [30, 60]);
});

test('heavy senders spread like light ones', () => {
  const senders = Array.from({ length: 60 }, (_, i) => ({ name: `web-${i}`, rate: i < 6 ? 9 : 1 }));
  const receivers = ['a', 'b', 'c'].map((name) => ({ name, cost: 1 }));
  const request = { senders, receivers, length: 2 };
  assert.equal([...carriedLoads(request, buildChains(request)).values()], [36, 36, 36]);
});

test.run();
