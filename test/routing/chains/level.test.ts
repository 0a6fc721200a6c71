import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compareNames, findHomes, groupByCost } from '../../../src/routing/chains/level.js';

const receivers = [
  { name: 'b', cost: 20, zone: 'east' },
  { name: 'a10', cost: 5 },
  { name: 'a', cost: 20, zone: 'west' },
  { name: 'B', cost: 20, zone: 'east' },
];

test('receivers are grouped by cost, lowest first, and by UTF-16 units of their names', () => {
  const levels = groupByCost(receivers).map((level) => level.map(({ name }) => name));
  assert.equal(levels, [['a10'], ['B', 'a', 'b']]);
  assert.equal(groupByCost([]), []);
});

test('names compare by UTF-16 units', () => {
  const names = ['é', 'z', 'Z', 'a-2', 'a-10', 'a'].map((name) => ({ name }));
  const sorted = names.sort(compareNames).map(({ name }) => name);
  assert.equal(sorted, ['Z', 'a', 'a-10', 'a-2', 'z', 'é']);
  assert.is(compareNames({ name: 'a' }, { name: 'a' }), 0);
});

test('a sender looks in its zone first, where zones count and there is somebody in it', () => {
  const senders = [{ name: '1', zone: 'east' }, { name: '2' }, { name: '3', zone: 'moon' }];
  const homes = findHomes({ senders, receivers }, { preferSameZone: true });
  const [inside, outside] = homes[0]?.bands ?? [];
  assert.equal(
    [homes[0]?.zone, [...(inside ?? [])], [...(outside ?? [])]],
    ['east', [0, 3], [1, 2]],
  );
  assert.equal(homes.slice(1), [undefined, undefined]);
  assert.equal(findHomes({ senders, receivers }, {}), [undefined, undefined, undefined]);
});

test.run();
