import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildChains } from '../../../src/routing/chains/build-chains.js';
import type { ChainRequest, Receiver } from '../../../src/routing/chains/chain-request.js';
import { carriedLoads, namesOf, spreadOf } from './carried-loads.js';
import { randomRequests } from './random-requests.js';

const mixed = randomRequests({ costs: [5, 10, 90] });
const anything = randomRequests({
  costs: [0, 10, 20.5],
  weights: [1, 2, 7],
  rates: [1, 1, 3],
  zones: ['east', 'west'],
});

function costsOf({ receivers }: ChainRequest): readonly number[] {
  return [...new Set(receivers.map(({ cost }) => cost))].sort((a, b) => a - b);
}

function ofCost({ receivers }: ChainRequest, cost: number): readonly Receiver[] {
  return receivers.filter((one) => one.cost === cost);
}

test('a small plan never changes by accident', () => {
  const chains = buildChains({
    senders: Array.from({ length: 9 }, (_, i) => ({ name: `web-00${i + 1}` })),
    receivers: [
      { name: 'archive-1', cost: 10 },
      { name: 'archive-2', cost: 10 },
      { name: 'archive-3', cost: 10 },
      { name: 'archive-dr', cost: 50 },
    ],
    length: 3,
  });
  assert.equal(namesOf(chains), [
    'archive-2 archive-1 archive-dr',
    'archive-1 archive-3 archive-dr',
    'archive-1 archive-2 archive-dr',
    'archive-3 archive-1 archive-dr',
    'archive-2 archive-1 archive-dr',
    'archive-2 archive-3 archive-dr',
    'archive-3 archive-1 archive-dr',
    'archive-3 archive-2 archive-dr',
    'archive-1 archive-2 archive-dr',
  ]);
});

test('a chain has no receiver twice and as many as its length allows', () => {
  fc.assert(
    fc.property(anything, (request) => {
      const length = Math.min(request.length, request.receivers.length);
      const chains = buildChains(request);
      assert.is(chains.length, request.senders.length);
      for (const chain of chains) {
        assert.is(new Set(chain).size, length);
        assert.is(chain.length, length);
        assert.ok(chain.every((receiver) => request.receivers.includes(receiver)));
      }
    }),
  );
});

test('a chain goes by cost, and each cost has a member where the length allows', () => {
  fc.assert(
    fc.property(anything, (request) => {
      const costs = costsOf(request);
      for (const chain of buildChains(request)) {
        const own = chain.map(({ cost }) => cost);
        assert.equal(
          own,
          own.toSorted((a, b) => a - b),
        );
        assert.equal([...new Set(own)], costs.slice(0, request.length));
        const higher = own.filter((cost) => cost !== costs[0]).length;
        const lowest = ofCost(request, costs[0] ?? 0).length;
        const levels = Math.min(costs.length, request.length);
        if (higher > levels - 1) assert.is(own.length - higher, lowest);
      }
    }),
  );
});

test('for each cost the numbers of senders per first receiver differ by one at most', () => {
  fc.assert(
    fc.property(mixed, (request) => {
      const chains = buildChains(request);
      for (const cost of costsOf(request).slice(0, request.length)) {
        const firsts = chains.map((chain) => chain.find((one) => one.cost === cost));
        const peers = ofCost(request, cost);
        const counts = peers.map((peer) => firsts.filter((first) => first === peer).length);
        assert.ok(spreadOf(counts) <= 1, `${counts}`);
      }
    }),
  );
});

test('every receiver of the lowest cost is used when there are senders enough', () => {
  fc.assert(
    fc.property(mixed, (request) => {
      const lowest = ofCost(request, costsOf(request)[0] ?? 0);
      const used = new Set(buildChains(request).map((chain) => chain[0]));
      assert.is(used.size, Math.min(lowest.length, request.senders.length));
    }),
  );
});

test('when any one receiver is lost, the numbers within a cost differ by two at most', () => {
  fc.assert(
    fc.property(randomRequests({ costs: [5, 10], minLength: 2 }), (request) => {
      const chains = buildChains(request);
      for (const lost of request.receivers) {
        const loads = carriedLoads(request, chains, new Set([lost]));
        for (const cost of costsOf(request)) {
          const counts = ofCost(request, cost).flatMap((one) => loads.get(one) ?? []);
          assert.ok(spreadOf(counts) <= 2, `${counts}`);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('when any two receivers are lost, the numbers differ by six at most', () => {
  fc.assert(
    fc.property(randomRequests({ minLength: 3 }), (request) => {
      const chains = buildChains(request);
      for (const one of request.receivers) {
        for (const other of request.receivers) {
          const loads = carriedLoads(request, chains, new Set([one, other]));
          assert.ok(spreadOf(loads.values()) <= 6, `${[...loads.values()]}`);
        }
      }
    }),
  );
});

test('the order of senders and receivers does not count', () => {
  const shuffled = anything.chain((request) => {
    const { senders, receivers } = request;
    return fc
      .record({
        senders: fc.shuffledSubarray([...senders], { minLength: senders.length }),
        receivers: fc.shuffledSubarray([...receivers], { minLength: receivers.length }),
      })
      .map((other) => [request, { ...request, ...other }] as const);
  });
  const byName = (request: ChainRequest) => {
    const names = namesOf(buildChains(request));
    return Object.fromEntries(request.senders.map(({ name }, index) => [`=${name}`, names[index]]));
  };
  fc.assert(
    fc.property(shuffled, ([request, other]) => assert.equal(byName(other), byName(request))),
  );
});

test('equal chains are one object', () => {
  fc.assert(
    fc.property(anything, (request) => {
      const chains = buildChains(request);
      assert.is(new Set(chains).size, new Set(chains.map((chain) => JSON.stringify(chain))).size);
    }),
  );
});

test('a shorter bound cuts the chains of a cost, and a dearer receiver does not change them', () => {
  fc.assert(
    fc.property(randomRequests(), (request) => {
      const longer = namesOf(buildChains({ ...request, length: request.length + 1 }));
      const dearer = { name: 'last resort', cost: 999 };
      const more = namesOf(
        buildChains({
          ...request,
          receivers: [...request.receivers, dearer],
          length: request.length + 1,
        }),
      );
      for (const [index, chain] of buildChains(request).entries()) {
        const names = chain.map(({ name }) => name).join(' ');
        assert.ok(longer[index]?.startsWith(names));
        assert.is(more[index], `${names} last resort`);
      }
    }),
  );
});

test('senders and receivers may be missing, and names may be anything', () => {
  const one = { name: 'a', cost: 1 };
  assert.equal(buildChains({ senders: [], receivers: [one], length: 3 }), []);
  assert.equal(buildChains({ senders: [{ name: 's' }], receivers: [], length: 3 }), [[]]);
  const odd = [{ name: '__proto__' }, { name: '' }, { name: 'constructor' }];
  assert.equal(buildChains({ senders: odd, receivers: [one], length: 1 }), [[one], [one], [one]]);
});

test.run();
