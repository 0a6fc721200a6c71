import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findHomes } from '../../../src/routing/chains/level.js';
import { pairCost } from '../../../src/routing/chains/pair-cost.js';
import { type Ranking, rankReceivers } from '../../../src/routing/chains/rank-receivers.js';

const senders = Array.from({ length: 40 }, (_, i) => ({ name: `web-${i}`, zone: `zone-${i % 3}` }));
const receivers = Array.from({ length: 9 }, (_, i) => ({
  name: `archive-${i}`,
  cost: 1,
  zone: i < 2 ? 'zone-1' : 'zone-2',
}));
const homes = senders.map(() => undefined);

function rowsOf({ width, receivers: entries }: Ranking): readonly (readonly number[])[] {
  return senders.map((_, row) => [...entries.slice(row * width, (row + 1) * width)]);
}

test('a row holds the cheapest receivers in order, with their costs', () => {
  const ranking = rankReceivers({ senders, receivers, homes }, 4);
  for (const [sender, row] of rowsOf(ranking).entries()) {
    const costs = receivers.map((_, receiver) => pairCost(ranking.pairs, sender, receiver));
    const sorted = costs.toSorted((a, b) => a - b);
    assert.equal(
      row.map((receiver) => costs[receiver]),
      sorted.slice(0, 4),
    );
    assert.equal([...ranking.costs.slice(sender * 4, sender * 4 + 4)], sorted.slice(0, 4));
  }
});

test('a row is as wide as there are receivers at most, and starts like a narrower one', () => {
  const narrow = rowsOf(rankReceivers({ senders, receivers, homes }, 3));
  const wide = rowsOf(rankReceivers({ senders, receivers, homes }, 99));
  assert.is(wide[0]?.length, 9);
  assert.equal(
    wide.map((row) => row.slice(0, 3)),
    narrow,
  );
});

test('receivers that come or go leave the others in their order', () => {
  const all = rowsOf(rankReceivers({ senders, receivers, homes }, 9));
  const fewer = rowsOf(rankReceivers({ senders, receivers: receivers.slice(0, 8), homes }, 8));
  assert.equal(
    all.map((row) => row.filter((receiver) => receiver < 8)),
    fewer,
  );
});

test('receivers in the zone of the sender come first', () => {
  const zoned = findHomes({ senders, receivers }, { preferSameZone: true });
  const plain = rowsOf(rankReceivers({ senders, receivers, homes }, 9));
  for (const width of [1, 2, 5, 9]) {
    const rows = rowsOf(rankReceivers({ senders, receivers, homes: zoned }, width));
    for (const [sender, row] of rows.entries()) {
      const isNear = (receiver: number) => receivers[receiver]?.zone === `zone-${sender % 3}`;
      const order = plain[sender] ?? [];
      const expected = [...order.filter(isNear), ...order.filter((one) => !isNear(one))];
      assert.equal(row, expected.slice(0, width));
    }
  }
});

test('a weight divides what a receiver costs', () => {
  const light = rankReceivers({ senders, receivers, homes }, 9).pairs;
  const weighted = receivers.map((one, i) => ({ ...one, weight: i === 3 ? 8 : 2 }));
  const heavy = rankReceivers({ senders, receivers: weighted, homes }, 9).pairs;
  for (const sender of senders.keys()) {
    assert.is(pairCost(heavy, sender, 2), pairCost(light, sender, 2));
    assert.is(pairCost(heavy, sender, 3), Math.floor(pairCost(light, sender, 3) / 4));
  }
});

test.run();
