import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rotation, shuffled } from '../../src/zookeeper/shuffled.js';

test('chance decides the order', () => {
  const places = [0.9, 0.1, 0.5];
  assert.equal(
    shuffled(['a', 'b', 'c'], () => places.shift() ?? 0),
    ['b', 'c', 'a'],
  );
});

test('nothing is lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (items) => {
      const order = shuffled(items, Math.random);
      assert.equal([...order].sort(), [...items].sort());
    }),
  );
});

test('a rotation starts over', () => {
  const turn = rotation(['a', 'b']);
  assert.equal(
    Array.from({ length: 5 }, () => turn.next().value),
    ['a', 'b', 'a', 'b', 'a'],
  );
});

test.run();
