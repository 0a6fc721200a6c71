import { networkInterfaces } from 'node:os';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { connect, type SessionState, type ZooKeeperClient } from '../../src/zookeeper/index.js';
import { opCode } from '../../src/zookeeper/op-code.js';
import { freePorts } from '../support/free-ports.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, until, within } from './outcome-of.js';
import { grantSession, type Script, startScriptedServer } from './scripted-server.js';

const servers: { stop: () => Promise<void> }[] = [];

test.after.each(async () => {
  await closeClients();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function scripted(script: Script = {}) {
  const server = await startScriptedServer(script);
  servers.push(server);
  return server;
}

const patient = { connectTimeoutMs: 20_000, requestTimeoutMs: 20_000 };

function statuses(client: ZooKeeperClient): readonly string[] {
  const seen: string[] = [];
  client.onState(({ status }) => seen.push(status));
  return seen;
}

test('where nothing listens, connecting fails with the reason', async () => {
  const [port] = await freePorts(1);
  const error = await failureOf(
    connect({ connectString: `127.0.0.1:${port}`, connectTimeoutMs: 200 }),
  );
  assert.equal([error.code, error.outcome], ['CONNECT_FAILED', 'not-sent']);
  assert.is(
    error.message,
    `Cannot connect to ZooKeeper within 200 ms: ZooKeeper at "127.0.0.1:${port}" cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}`,
  );
  assert.is((error.cause as { code: string }).code, 'CONNECTION_LOSS');
});

test('a server that accepts and says nothing is given up at the deadline', async () => {
  const { connectString } = await scripted({ onSession: () => undefined });
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 200 }));
  assert.is(
    error.message,
    `Cannot connect to ZooKeeper within 200 ms: ZooKeeper at "${connectString}" gives no session: no answer within 200 ms; perhaps it has no quorum, or wants TLS`,
  );
});

test('of two servers each gets its share of the deadline and its place in the message', async () => {
  const silent = await scripted({ onSession: () => undefined });
  const closing = await scripted({ onSession: ({ socket }) => socket.end() });
  const connectString = `${silent.connectString},${closing.connectString}`;
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 400 }));
  assert.match(error.message, /^Cannot connect to ZooKeeper within 400 ms: /);
  assert.match(error.message, `"${silent.connectString}" gives no session: no answer within`);
  assert.match(
    error.message,
    `"${closing.connectString}" gives no session: it closes the connection`,
  );
});

test('a server that comes late is still found within the deadline', async () => {
  let isReady = false;
  const { connectString, asked } = await scripted({
    onSession: (connection) => (isReady ? grantSession(connection) : connection.socket.destroy()),
  });
  const opening = openClient({ connectString, ...patient });
  await until(() => asked.length >= 3);
  isReady = true;
  assert.is((await within(20_000, opening)).state().status, 'connected');
});

test('a server that does not speak ZooKeeper is named as such', async () => {
  const { connectString } = await scripted({
    onSession: ({ socket }) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
  });
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 200 }));
  assert.match(error.message, 'perhaps it is not ZooKeeper');
});

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);

(hasIpv6 ? test : test.skip)('a server behind an IPv6 address is reached', async () => {
  const server = await startScriptedServer({}, '::1');
  servers.push(server);
  assert.match(server.connectString, /^\[::1\]:\d+$/);
  const client = await openClient({ connectString: server.connectString, ...patient });
  const state = client.state();
  assert.equal(state.status === 'connected' && state.server, { host: '::1', port: server.port });
});

test('a read-only server refuses a new session with a bare reply', async () => {
  const { connectString, asked } = await scripted({
    onSession: ({ reply }) => reply(0, { error: -119, zxid: 0n }),
  });
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 200, readOnly: true }));
  assert.is(
    error.message,
    'Cannot connect to ZooKeeper within 200 ms: ZooKeeper grants no session: NOT_READ_ONLY, the server is read-only',
  );
  assert.is((error.cause as { code: string }).code, 'NOT_READ_ONLY');
  assert.is(asked[0]?.isReadOnly, true);
});

test('authentication goes out before anything else, in its order, on each connection', async () => {
  const { connectString, opCodes } = await scripted({
    onRequest: ({ reply, socket }, { xid, opCode: code }) =>
      code === opCode.delete ? socket.destroy() : reply(xid),
  });
  const auth = [
    { scheme: 'a', credential: '1' },
    { scheme: 'b', credential: '2' },
  ];
  const client = await openClient({ connectString, auth, ...patient });
  await client.addAuth({ scheme: 'c', credential: '3' });
  assert.is((await failureOf(client.delete('/x'))).outcome, 'unknown');
  await client.connected(20_000);
  await client.sync();
  const { auth: sent, delete: deleted, sync } = opCode;
  assert.equal(opCodes, [sent, sent, sent, deleted, sent, sent, sent, sync]);
});

test('a session goes on over another connection with its number and the last transaction', async () => {
  const { connectString, asked } = await scripted({
    onSession: (connection) => grantSession(connection, { sessionId: 99n }),
    onRequest: ({ reply, socket }, { xid, opCode: code }) =>
      code === opCode.delete ? socket.destroy() : reply(xid, { zxid: 4711n }),
  });
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 5000 });
  await client.sync();
  await failureOf(client.delete('/x'));
  await client.connected(20_000);
  const timeoutMs = 5000;
  const isReadOnly = false;
  assert.equal(asked, [
    { lastZxid: 0n, timeoutMs, sessionId: 0n, isReadOnly },
    { lastZxid: 4711n, timeoutMs, sessionId: 99n, isReadOnly },
  ]);
});

test('without a connection a request fails at once and says that nothing was sent', async () => {
  let isUp = true;
  const server = await scripted({
    onSession: (connection) => (isUp ? grantSession(connection) : connection.socket.destroy()),
    onRequest: ({ socket }) => socket.destroy(),
  });
  const client = await openClient({ connectString: server.connectString, ...patient });
  const seen = statuses(client);
  isUp = false;
  const lost = await failureOf(client.set('/a', 'x'));
  assert.equal([lost.code, lost.outcome, lost.path], ['CONNECTION_LOSS', 'unknown', '/a']);
  assert.is(
    lost.message,
    `Cannot set "/a": ZooKeeper at "${server.connectString}" is gone: it closes the connection; whether it was done is unknown`,
  );
  const state = client.state();
  assert.is(state.status, 'disconnected');
  const refused = await failureOf(client.set('/a', 'x'));
  assert.equal([refused.code, refused.outcome], ['CONNECTION_LOSS', 'not-sent']);
  assert.is(refused.cause, (state as { cause: unknown }).cause);
  const late = await failureOf(client.connected(100));
  assert.equal([late.code, late.outcome], ['CONNECTION_LOSS', 'not-sent']);
  assert.match(late.message, /^Cannot get a connection to ZooKeeper within 100 ms: /);
  isUp = true;
  await client.connected(20_000);
  assert.equal(seen, ['disconnected', 'connected']);
});

test('an expired session is the end, and everybody hears of it', async () => {
  let isExpired = false;
  const server = await scripted({
    onSession: (connection) =>
      isExpired
        ? grantSession(connection, { timeoutMs: 0, sessionId: 0n })
        : grantSession(connection),
    onRequest: ({ reply, socket }, { xid, opCode: code }) => {
      if (code === opCode.setData) return;
      if (code === opCode.delete) {
        isExpired = true;
        socket.destroy();
      } else if (code === opCode.exists) {
        reply(xid, { error: -101 });
      } else {
        reply(xid);
      }
    },
  });
  const client = await openClient({ connectString: server.connectString, ...patient });
  const seen = statuses(client);
  const events: string[] = [];
  await client.exists('/a', { watch: ({ kind, path }) => events.push(`${kind} ${path}`) });
  await client.addWatch('/b', ({ kind, path }) => events.push(`${kind} ${path}`));
  const pending = [failureOf(client.set('/a', '')), failureOf(client.delete('/a'))];
  for (const error of await Promise.all(pending))
    assert.equal([error.code, error.outcome], ['CONNECTION_LOSS', 'unknown']);
  const waiting = await failureOf(client.connected(20_000));
  assert.equal([waiting.code, waiting.outcome], ['SESSION_EXPIRED', 'not-sent']);
  const after = await failureOf(client.get('/a'));
  assert.equal([after.code, after.outcome], ['SESSION_EXPIRED', 'not-sent']);
  assert.is(after.message, 'Cannot get "/a": The ZooKeeper session expired; nothing was sent');
  assert.equal(seen, ['disconnected', 'expired']);
  assert.equal(events.sort(), ['lost /a', 'lost /b']);
  await client.close();
  assert.is(client.state().status, 'expired');
});

test('when no server takes the authentication any more, the session has failed', async () => {
  let isTaken = true;
  const server = await scripted({
    onRequest: ({ reply, socket }, { xid, opCode: code }) => {
      if (code === opCode.auth && !isTaken) reply(xid, { error: -115 });
      else if (code === opCode.delete) socket.destroy();
      else reply(xid);
    },
  });
  const auth = [{ scheme: 'digest', credential: 'a:b' }];
  const client = await openClient({ connectString: server.connectString, auth, ...patient });
  isTaken = false;
  await failureOf(client.delete('/a'));
  const error = await failureOf(client.connected(20_000));
  assert.is(error.code, 'AUTH_FAILED');
  assert.is(client.state().status, 'failed');
  assert.is((await failureOf(client.sync())).code, 'AUTH_FAILED');
});

test('an empty session for a client that has none is not believed', async () => {
  const { connectString } = await scripted({
    onSession: (connection) => grantSession(connection, { timeoutMs: 0, sessionId: 0n }),
  });
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 100 }));
  assert.match(error.message, 'The server answers with an empty session');
});

test('a server that grants sessions and drops them is not stormed', async () => {
  let isUnwell = false;
  const { connectString, asked } = await scripted({
    onSession: (connection) => {
      grantSession(connection);
      if (isUnwell) setImmediate(() => connection.socket.destroy());
    },
    onRequest: ({ socket }) => socket.destroy(),
  });
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 30_000 });
  isUnwell = true;
  await failureOf(client.sync());
  await new Promise((resolve) => setTimeout(resolve, 1500));
  // Waits of at least 25, 50, 100, 200, 400 and 500 ms leave room for no more.
  assert.ok(asked.length > 1 && asked.length <= 8, `${asked.length} connections`);
});

test('listeners of the state can stop listening', async () => {
  const client = await openClient({ connectString: (await scripted()).connectString });
  const states: SessionState[] = [];
  const stop = client.onState((state) => states.push(state));
  stop();
  await client.close();
  assert.equal(states, []);
});

test('closing asks the server to end the session', async () => {
  const { connectString, opCodes } = await scripted();
  const client = await openClient({ connectString });
  await client.close();
  assert.equal(opCodes, [opCode.closeSession]);
});

test('closing does not wait longer than the session lasts', async () => {
  const { connectString } = await scripted({
    onSession: (connection) => grantSession(connection, { timeoutMs: 300 }),
    onRequest: ({ socket }) => {
      // Not a word any more but bytes of a frame that never ends, so that only the clock can help.
      socket.write(Buffer.from([0, 1, 0, 0]));
      setInterval(() => socket.write(Buffer.alloc(1)), 20).unref();
    },
  });
  const client = await openClient({ connectString });
  const pending = failureOf(client.sync());
  await within(20_000, client.close());
  const error = await pending;
  assert.equal([error.code, error.outcome], ['CLOSED', 'unknown']);
});

test('closing while there is no connection ends the search for one', async () => {
  let isUp = true;
  const { connectString, asked } = await scripted({
    onSession: (connection) => isUp && grantSession(connection),
    onRequest: ({ socket }) => socket.destroy(),
  });
  const client = await openClient({ connectString, ...patient });
  isUp = false;
  await failureOf(client.sync());
  await until(() => asked.length === 2);
  await within(20_000, client.close());
  assert.is(client.state().status, 'closed');
  assert.is((await failureOf(client.connected(10))).code, 'CLOSED');
});

test('closing between two attempts ends the wait', async () => {
  let isUp = true;
  const { connectString } = await scripted({
    onSession: (connection) => isUp && grantSession(connection),
    onRequest: ({ socket }) => socket.destroy(),
  });
  const client = await openClient({ connectString, ...patient });
  isUp = false;
  await failureOf(client.sync());
  await client.close();
  assert.is(client.state().status, 'closed');
});

test('a connection that breaks while it is set up is tried again', async () => {
  let breaks = 3;
  const { connectString, asked } = await scripted({
    onRequest: ({ reply, socket }, { xid, opCode: code }) =>
      code === opCode.auth && breaks-- > 0 ? socket.destroy() : reply(xid),
  });
  const auth = [{ scheme: 'digest', credential: 'a:b' }];
  const client = await openClient({ connectString, auth, ...patient });
  assert.is(client.state().status, 'connected');
  assert.is(asked.length, 4);
});

test('a connection that breaks between two authentications is tried again', async () => {
  let isBreaking = true;
  const { connectString, asked } = await scripted({
    onRequest: ({ reply, socket }, { xid }) => {
      socket.cork();
      reply(xid);
      if (isBreaking) socket.write(Buffer.alloc(4, 255));
      isBreaking = false;
      socket.uncork();
    },
  });
  const auth = ['a:b', 'c:d'].map((credential) => ({ scheme: 'digest', credential }));
  await openClient({ connectString, auth, ...patient });
  assert.is(asked.length, 2);
});

test('a server that is silent while a connection is set up is left at the deadline', async () => {
  const { connectString } = await scripted({ onRequest: () => undefined });
  const auth = [{ scheme: 'digest', credential: 'a:b' }];
  const error = await failureOf(connect({ connectString, auth, connectTimeoutMs: 200 }));
  assert.is(error.code, 'CONNECT_FAILED');
  assert.match(error.message, 'Cannot authenticate with scheme "digest": ');
  assert.match(error.message, 'gives no session: no answer within 200 ms');
  assert.not.match(error.message, 'a:b');
});

test.run();
