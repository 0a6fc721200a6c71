import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { groupPeers } from '../../../src/routing/chains/group-peers.js';
import { findHomes, type Level } from '../../../src/routing/chains/level.js';

const senders = ['1', '2', '3', '4'].map((name) => ({ name, zone: name > '2' ? 'east' : 'west' }));
const receivers = ['a', 'b', 'c'].map((name) => ({
  name,
  cost: 1,
  zone: name > 'a' ? 'east' : '-',
}));
const plain: Level = { senders, receivers, homes: senders.map(() => undefined), labels: undefined };

test('all senders look for a first receiver together', () => {
  assert.equal(groupPeers(plain, []), [{ senders: [0, 1, 2, 3], lost: [], home: undefined }]);
});

test('those that lost the same receivers, in any order, look for the next together', () => {
  const picks = [
    [2, 0, 2, 1],
    [0, 2, 1, 2],
  ];
  assert.equal(groupPeers(plain, picks), [
    { senders: [0, 1], lost: [0, 2], home: undefined },
    { senders: [2, 3], lost: [1, 2], home: undefined },
  ]);
});

test('those that lost the only receiver of a level before come to the next together', () => {
  const groups = groupPeers({ ...plain, labels: [7, 3, 3, 7] }, []);
  assert.equal(
    groups.map((peers) => peers.senders),
    [
      [0, 3],
      [1, 2],
    ],
  );
  assert.equal(groupPeers({ ...plain, labels: [7, 3, 3, 7] }, [[0, 0, 0, 0]]).length, 1);
});

test('those that have somebody near are first, and join the others when nobody near is left', () => {
  const homes = findHomes({ senders, receivers }, { preferSameZone: true });
  const level: Level = { ...plain, homes };
  const home = Int32Array.from([1, 2]);
  assert.equal(groupPeers(level, []), [
    { senders: [2, 3], lost: [], home },
    { senders: [0, 1], lost: [], home: undefined },
  ]);
  assert.equal(
    groupPeers(level, [
      [1, 1, 1, 1],
      [2, 2, 2, 2],
    ]),
    [{ senders: [0, 1, 2, 3], lost: [1, 2], home: undefined }],
  );
});

test.run();
