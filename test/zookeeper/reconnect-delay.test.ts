import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { reconnectDelayMs } from '../../src/zookeeper/reconnect-delay.js';

const delays = (random: number, servers = 1, sessionTimeoutMs = 30_000) =>
  Array.from({ length: 8 }, (_, attempt) =>
    reconnectDelayMs({ attempt, servers, sessionTimeoutMs, random: () => random }),
  );

test('waits double up to a second', () => {
  assert.equal(delays(1), [50, 100, 200, 400, 800, 1000, 1000, 1000]);
});

test('chance takes away up to a half, never all', () => {
  assert.equal(delays(0), [25, 50, 100, 200, 400, 500, 500, 500]);
});

test('waits double only when every server was tried', () => {
  assert.equal(delays(1, 3), [50, 50, 50, 100, 100, 100, 200, 200]);
});

test('waits stay a small part of a short session', () => {
  assert.equal(delays(1, 1, 1200), [50, 100, 200, 200, 200, 200, 200, 200]);
});

test('waits do not grow without end', () => {
  const attempt = Number.MAX_SAFE_INTEGER;
  assert.is(
    reconnectDelayMs({ attempt, servers: 1, sessionTimeoutMs: 1e9, random: () => 1 }),
    1000,
  );
});

test.run();
