import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hashName, hashPair } from '../../../src/routing/chains/name-hash.js';

test('hashes of names and pairs never change: chains would', () => {
  const names = ['', 'a', 'web-001', 'collector-12.dc1', 'Zürich', '\u{1f600}'];
  const hashes = [2872998923, 444641715, 727003721, 61378273, 2490234560, 1787143206];
  assert.equal(names.map(hashName), hashes);
  assert.equal(hashPair(hashName('web-001'), hashName('archive-1')), 2146296325);
  assert.equal(hashPair(0xffffffff, 0), 387900469);
});

test('pairs that differ in one number hash as if drawn at random', () => {
  const receivers = Array.from({ length: 16 }, (_, i) => hashName(`archive-${i}`));
  const wins = new Map(receivers.map((receiver) => [receiver, 0]));
  for (let i = 0; i < 16_000; i++) {
    const sender = hashName(`web-${i}`);
    const best = receivers.reduce((a, b) => (hashPair(sender, a) < hashPair(sender, b) ? a : b));
    wins.set(best, (wins.get(best) ?? 0) + 1);
  }
  for (const count of wins.values()) assert.ok(Math.abs(count - 1000) < 150, `${count}`);
});

test.run();
