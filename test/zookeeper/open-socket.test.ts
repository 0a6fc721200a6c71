import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { startAttempt } from '../../src/zookeeper/attempt.js';
import { openSocket } from '../../src/zookeeper/open-socket.js';
import { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';
import { freePorts } from '../support/free-ports.js';
import { failureOf } from './outcome-of.js';

const stopped = new ZooKeeperError('enough', { code: 'CLOSED', outcome: 'not-sent' });

test('an attempt that was stopped opens nothing', async () => {
  const stop = new AbortController();
  const [port = 0] = await freePorts(1);
  const attempt = startAttempt({ host: '127.0.0.1', port }, 20_000, stop.signal);
  stop.abort(stopped);
  assert.is(await failureOf(openSocket(attempt, undefined, () => Promise.resolve(1))), stopped);
  attempt.finish();
});

test('an attempt that is stopped on the way ends its socket', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const stop = new AbortController();
  const attempt = startAttempt({ host: '127.0.0.1', port }, 20_000, stop.signal);
  const opening = failureOf(openSocket(attempt, {}, () => Promise.resolve(1)));
  const [socket] = await once(server, 'connection');
  stop.abort(stopped);
  assert.is(await opening, stopped);
  socket.on('error', () => undefined).resume();
  await once(socket, 'close');
  attempt.finish();
  await once(server.close(), 'close');
});

test('an attempt is over at its deadline, at the stage it has come to', async () => {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const attempt = startAttempt({ host: '127.0.0.1', port }, 300, new AbortController().signal);
  const error = await failureOf(openSocket(attempt, {}, () => Promise.resolve(1)));
  assert.is(
    error.message,
    `ZooKeeper at "127.0.0.1:${port}" does not finish the TLS handshake: no answer within 300 ms; perhaps this port is without TLS`,
  );
  await once(server.close(), 'close');
});

test('a name that nobody knows is told', async () => {
  const server = { host: 'no-such-host.invalid', port: 1 };
  const attempt = startAttempt(server, 20_000, new AbortController().signal);
  const error = await failureOf(openSocket(attempt, undefined, () => Promise.resolve(1)));
  assert.match(error.message, /"no-such-host\.invalid:1" cannot be reached: getaddrinfo E[A-Z_]+/);
  attempt.finish();
});

test.run();
