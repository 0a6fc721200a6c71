import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Receiver } from '../../../src/routing/chains/chain-request.js';
import { findHomes } from '../../../src/routing/chains/level.js';
import { planLevel } from '../../../src/routing/chains/plan-level.js';

function named<T>(prefix: string, count: number, rest: T): readonly (T & { name: string })[] {
  return Array.from({ length: count }, (_, i) => ({ ...rest, name: `${prefix}-${i + 10}` }));
}

test('where a few choices would not do, senders choose from more', () => {
  const senders = [
    ...named('east', 600, { zone: 'east' }),
    ...named('north', 30, { zone: 'north' }),
  ];
  const near: readonly Receiver[] = named('a', 12, { cost: 1, zone: 'east' });
  const receivers = [...near, { name: 'z', cost: 1, zone: 'far' }];
  const homes = findHomes({ senders, receivers }, { preferSameZone: true });
  const [pick = []] = planLevel({ senders, receivers, homes, labels: undefined }, 1);
  const counts = receivers.map((_, receiver) => pick.filter((one) => one === receiver).length);
  assert.equal(counts, [...near.map(() => 50), 30]);
});

test('behind the third slot everybody goes on with what is left of the own row', () => {
  const senders = named('web', 30, {});
  const receivers = named('archive', 7, { cost: 1 });
  const level = { senders, receivers, homes: senders.map(() => undefined), labels: undefined };
  const shorter = planLevel(level, 4);
  const longer = planLevel(level, 7);
  assert.equal(longer.slice(0, 4), shorter);
  for (const sender of senders.keys()) {
    const chain = longer.map((pick) => pick[sender]);
    assert.equal(chain.toSorted(), [0, 1, 2, 3, 4, 5, 6]);
  }
});

test.run();
