import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { startHeartbeat } from '../../src/zookeeper/heartbeat.js';
import type { Link } from '../../src/zookeeper/link.js';
import type { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';
import { until } from './outcome-of.js';

/** A link that keeps what is sent, with a clock of its own for what came. */
function recordedLink() {
  const sent: string[] = [];
  const ends: ZooKeeperError[] = [];
  const at = { sentMs: performance.now(), receivedMs: performance.now() };
  const link = {
    server: { host: 'zoo', port: 1 },
    send: (frame: Buffer) => {
      at.sentMs = performance.now();
      sent.push(frame.toString('hex'));
    },
    end: (cause: ZooKeeperError) => void ends.push(cause),
    idleMs: () => ({
      sent: performance.now() - at.sentMs,
      received: performance.now() - at.receivedMs,
    }),
  } as unknown as Link;
  return { link, sent, ends, at };
}

const ping = '00000008fffffffe0000000b';

test('a silent link is asked first and ended then', async () => {
  const { link, sent, ends } = recordedLink();
  startHeartbeat(link, 300);
  await until(() => ends.length === 1);
  assert.ok(sent.length >= 1);
  assert.ok(sent.every((frame) => frame === ping));
  assert.is(ends[0]?.message, 'ZooKeeper at "zoo:1" is gone: no answer within 200 ms');
});

test('a link that answers is asked on and on', async () => {
  const { link, sent, ends, at } = recordedLink();
  const answering = setInterval(() => {
    at.receivedMs = performance.now();
  }, 10);
  const stop = startHeartbeat(link, 900);
  await until(() => sent.length >= 3);
  stop();
  clearInterval(answering);
  assert.equal(ends, []);
});

test('a link that is busy sending is asked when nothing comes', async () => {
  const { link, sent, ends, at } = recordedLink();
  const sending = setInterval(() => {
    at.sentMs = performance.now();
  }, 10);
  startHeartbeat(link, 300);
  await until(() => ends.length === 1);
  clearInterval(sending);
  assert.ok(sent.length >= 1);
});

test('after it is stopped nothing happens any more', async () => {
  const { link, sent, ends } = recordedLink();
  const stop = startHeartbeat(link, 60);
  stop();
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.equal([sent, ends], [[], []]);
});

test('stopped between its timer and its beat it does not beat', async () => {
  const { link, sent, ends, at } = recordedLink();
  at.receivedMs = performance.now() - 1000;
  const stop = startHeartbeat(link, 60);
  // Both timers are due in the same phase, and the beat waits for the one after it.
  const stopped = new Promise<void>((resolve) => setTimeout(() => resolve(stop()), 1));
  const dueMs = performance.now() + 5;
  while (performance.now() < dueMs);
  await stopped;
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal([sent, ends], [[], []]);
});

test.run();
