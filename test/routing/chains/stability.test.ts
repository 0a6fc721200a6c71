import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildChains } from '../../../src/routing/chains/build-chains.js';
import type { Receiver } from '../../../src/routing/chains/chain-request.js';

const senders = Array.from({ length: 2000 }, (_, i) => ({ name: `web-${i}` }));
const receivers = Array.from({ length: 20 }, (_, i) => ({ name: `archive-${i}`, cost: 10 }));

function firstsOf(among: readonly Receiver[], extra: readonly string[] = []): readonly string[] {
  const more = extra.map((name) => ({ name }));
  const chains = buildChains({ senders: [...senders, ...more], receivers: among, length: 2 });
  return chains.slice(0, senders.length).map((chain) => chain[0]?.name ?? '');
}

function moved(before: readonly string[], after: readonly string[]): number {
  return before.filter((name, index) => name !== after[index]).length;
}

const firsts = firstsOf(receivers);

test('a receiver that goes moves at most 1.3 times the senders it had, on average', () => {
  const shares = receivers.map((gone) => {
    const without = firstsOf(receivers.filter((one) => one !== gone));
    return moved(firsts, without) / firsts.filter((name) => name === gone.name).length;
  });
  assert.ok(
    shares.every((share) => share < 1.5),
    `${shares}`,
  );
  assert.ok(shares.reduce((sum, share) => sum + share, 0) / shares.length < 1.3, `${shares}`);
});

test('a receiver that comes moves at most 1.3 times the senders it gets, on average', () => {
  const shares = Array.from({ length: 20 }, (_, i) => {
    const name = `new-${i}`;
    const withIt = firstsOf([...receivers, { name, cost: 10 }]);
    return moved(firsts, withIt) / withIt.filter((first) => first === name).length;
  });
  assert.ok(
    shares.every((share) => share < 1.5),
    `${shares}`,
  );
  assert.ok(shares.reduce((sum, share) => sum + share, 0) / shares.length < 1.3, `${shares}`);
});

test('a sender that comes moves a few others at most', () => {
  const counts = Array.from({ length: 40 }, (_, i) =>
    moved(firsts, firstsOf(receivers, [`new-${i}`])),
  );
  assert.ok(Math.max(...counts) <= receivers.length);
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  assert.ok(average < senders.length * 0.005, `${average}`);
});

test('a sender of another rate moves no more than its rate calls for', () => {
  const request = { senders, receivers, length: 2 };
  const before = buildChains(request).map((chain) => chain[0]?.name ?? '');
  const rated = { name: 'heavy', rate: 5 };
  const after = buildChains({ ...request, senders: [...senders, rated] });
  assert.ok(
    moved(
      before,
      after.map((chain) => chain[0]?.name ?? ''),
    ) <= 20,
  );
});

test.run();
