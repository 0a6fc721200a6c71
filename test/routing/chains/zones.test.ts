import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildChains } from '../../../src/routing/chains/build-chains.js';
import type { Chain, ChainRequest } from '../../../src/routing/chains/chain-request.js';
import { carriedLoads, namesOf, spreadOf } from './carried-loads.js';
import { randomRequests } from './random-requests.js';

const zoned = randomRequests({ costs: [5, 10], zones: ['east', 'west', 'north'], minLength: 2 });
const oneCost = randomRequests({ zones: ['east', 'west', 'north'], minLength: 2 });

/** The senders of one zone with their chains, and the receivers that stand there. */
function population(request: ChainRequest, chains: readonly Chain[], zone: string | undefined) {
  const indexes = [...request.senders.keys()].filter((i) => request.senders[i]?.zone === zone);
  return {
    senders: request.senders.filter((sender) => sender.zone === zone),
    receivers: request.receivers.filter((receiver) => receiver.zone === zone),
    chains: indexes.map((index) => chains[index] ?? []),
  };
}

test('within a cost the receivers in the zone of a sender come first', () => {
  fc.assert(
    fc.property(zoned, (request) => {
      for (const [index, chain] of buildChains(request).entries()) {
        const zone = request.senders[index]?.zone;
        for (const [at, receiver] of chain.entries()) {
          if (receiver.zone === zone) continue;
          const near = request.receivers.filter(
            (one) => one.cost === receiver.cost && one.zone === zone,
          );
          assert.ok(near.every((one) => chain.slice(0, at).includes(one)));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the senders of a zone are spread evenly over its receivers, and after any loss by two', () => {
  fc.assert(
    fc.property(oneCost, (request) => {
      const chains = buildChains(request);
      for (const zone of ['east', 'west', 'north']) {
        const own = population(request, chains, zone);
        if (own.receivers.length === 0) continue;
        const loads = carriedLoads({ ...request, ...own }, own.chains);
        assert.ok(spreadOf(loads.values()) <= 1);
        for (const lost of own.receivers) {
          const left = carriedLoads({ ...request, ...own }, own.chains, new Set([lost]));
          const near = own.receivers.flatMap((one) => left.get(one) ?? []);
          assert.ok(spreadOf(near) <= 2);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('senders without a receiver in their zone even out what the others leave', () => {
  const east = Array.from({ length: 12 }, (_, i) => ({ name: `e${i}`, zone: 'east' }));
  const north = Array.from({ length: 30 }, (_, i) => ({ name: `n${i}`, zone: 'north' }));
  const receivers = [
    { name: 'a', cost: 1, zone: 'east' },
    { name: 'b', cost: 1, zone: 'west' },
    { name: 'c', cost: 1 },
  ];
  const request = { senders: [...east, ...north], receivers, length: 2, preferSameZone: true };
  assert.equal([...carriedLoads(request, buildChains(request)).values()], [14, 14, 14]);
});

test('when the last receiver of a zone is lost, its senders spread over all others', () => {
  const senders = Array.from({ length: 40 }, (_, i) => ({ name: `web-${i}`, zone: 'east' }));
  const receivers = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    name,
    cost: 1,
    zone: name === 'a' ? 'east' : 'west',
  }));
  const request = { senders, receivers, length: 2, preferSameZone: true };
  const loads = carriedLoads(request, buildChains(request), new Set(receivers.slice(0, 1)));
  assert.equal([...loads.values()], [10, 10, 10, 10]);
});

test('zones count only where they are preferred', () => {
  fc.assert(
    fc.property(zoned, (request) => {
      const plain = {
        ...request,
        receivers: request.receivers.map(({ name, cost }) => ({ name, cost })),
      };
      const { preferSameZone, ...rest } = request;
      assert.is(preferSameZone, true);
      assert.equal(namesOf(buildChains(rest)), namesOf(buildChains(plain)));
      assert.equal(
        namesOf(buildChains({ ...request, preferSameZone: false })),
        namesOf(buildChains(plain)),
      );
    }),
  );
});

test.run();
