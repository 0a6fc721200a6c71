import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { firstPeers, nextPeers } from '../../../src/routing/chains/group-peers.js';
import { findHomes, type Level } from '../../../src/routing/chains/level.js';

const senders = ['1', '2', '3', '4'].map((name) => ({ name, zone: name > '2' ? 'east' : 'west' }));
const receivers = ['a', 'b', 'c'].map((name) => ({
  name,
  cost: 1,
  zone: name > 'a' ? 'east' : '-',
}));
const plain: Level = {
  senders,
  receivers,
  homes: senders.map(() => undefined),
  labels: undefined,
};

test('all senders look for a first receiver together', () => {
  assert.equal(firstPeers(plain), [{ senders: [0, 1, 2, 3], lost: [], home: undefined }]);
});

test('those that lost the same receivers, in any order, look for the next together', () => {
  const once = nextPeers(firstPeers(plain), [2, 0, 2, 1]);
  assert.equal(once, [
    { senders: [0, 2], lost: [2], home: undefined },
    { senders: [1], lost: [0], home: undefined },
    { senders: [3], lost: [1], home: undefined },
  ]);
  assert.equal(nextPeers(once, [0, 2, 1, 2]), [
    { senders: [0, 1], lost: [0, 2], home: undefined },
    { senders: [2, 3], lost: [1, 2], home: undefined },
  ]);
});

test('those that lost the only receiver of a level before come to the next together', () => {
  const groups = firstPeers({ ...plain, labels: [7, 3, 3, 7] });
  assert.equal(
    groups.map((peers) => peers.senders),
    [
      [0, 3],
      [1, 2],
    ],
  );
  assert.equal(nextPeers(groups, [0, 0, 0, 0]).length, 1);
});

test('those that have somebody near are first, and join the others when nobody near is left', () => {
  const homes = findHomes({ senders, receivers }, { preferSameZone: true });
  const [home] = homes.slice(2);
  const first = firstPeers({ ...plain, homes });
  assert.equal(first, [
    { senders: [2, 3], lost: [], home },
    { senders: [0, 1], lost: [], home: undefined },
  ]);
  const next = nextPeers(first, [1, 1, 1, 1]);
  assert.equal(next, [
    { senders: [2, 3], lost: [1], home },
    { senders: [0, 1], lost: [1], home: undefined },
  ]);
  assert.equal(nextPeers(next, [2, 2, 2, 2]), [
    { senders: [2, 3, 0, 1], lost: [1, 2], home: undefined },
  ]);
});

test.run();
