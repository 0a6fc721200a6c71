import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { WatchEvent } from '../../src/zookeeper/index.js';
import { freshRoot, sharedZooKeeper } from '../support/shared-zookeeper.js';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';
import { startZooKeeper, type ZooKeeperServer } from '../support/zookeeper-server.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, until, within } from './outcome-of.js';

const proxies: TcpProxy[] = [];
const own: { server?: ZooKeeperServer } = {};

test.after.each(async () => {
  await closeClients();
  await Promise.all(proxies.splice(0).map((proxy) => proxy.stop()));
});
test.after(async () => {
  await own.server?.stop();
});

/** A server that may be paused and killed without harm to other tests. */
async function ownServer(): Promise<ZooKeeperServer> {
  own.server ??= await startZooKeeper();
  return own.server;
}

/** A proxy before the shared server, and a root of its own behind it. */
async function proxied() {
  const { port } = await sharedZooKeeper();
  const proxy = await startTcpProxy(port);
  proxies.push(proxy);
  const direct = await freshRoot();
  return { proxy, direct, connectString: proxy.connectString + direct.slice(direct.indexOf('/')) };
}

const patient = { connectTimeoutMs: 20_000, requestTimeoutMs: 20_000 };

test('a reply cut in the middle of a frame: unknown, and a read decides', async () => {
  const { proxy, connectString } = await proxied();
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 10_000 });
  await client.create('/a', { data: 'before' });
  proxy.faults.cutAfterBytes = 25;
  const error = await failureOf(client.set('/a', 'after', 0));
  assert.equal([error.code, error.outcome, error.path], ['CONNECTION_LOSS', 'unknown', '/a']);
  await client.connected(20_000);
  await client.sync();
  const { data, stat } = await client.get('/a');
  assert.equal([data.toString(), stat.version], ['after', 1]);
});

test('replies dropped after the write: unknown, and a znode that names the run decides', async () => {
  const { proxy, connectString } = await proxied();
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 1500 });
  await client.create('/run', { data: 'none' });
  const seen: string[] = [];
  client.onState(({ status }) => seen.push(status));
  proxy.faults.isDeaf = true;
  const error = await failureOf(
    client.multi([
      { kind: 'set', path: '/run', data: 'run 7', version: 0 },
      { kind: 'create', path: '/made' },
    ]),
  );
  assert.equal([error.code, error.outcome], ['CONNECTION_LOSS', 'unknown']);
  assert.match(error.message, 'is gone: no answer within 1000 ms');
  proxy.faults.isDeaf = false;
  // The session may have expired meanwhile; another one can decide as well.
  const again = await openClient({ connectString, ...patient });
  await again.sync();
  assert.is((await again.get('/run')).data.toString(), 'run 7');
  assert.ok(await again.exists('/made'));
  assert.is(seen[0], 'disconnected');
});

test('a silent partition: unknown for what is under way, not sent after that, then the same session', async () => {
  const { proxy, connectString } = await proxied();
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 12_000 });
  const before = client.state();
  await client.create('/e', { mode: 'ephemeral' });
  const asked = await openClient({ connectString, ...patient, sessionTimeoutMs: 1500 });
  proxy.faults.isFrozen = true;
  const error = await failureOf(asked.create('/a'));
  assert.equal([error.code, error.outcome], ['CONNECTION_LOSS', 'unknown']);
  assert.match(error.message, 'is gone: no answer within 1000 ms');
  const refused = await failureOf(asked.create('/a'));
  assert.equal([refused.code, refused.outcome], ['CONNECTION_LOSS', 'not-sent']);
  proxy.faults.isFrozen = false;
  proxy.drop('reset');
  await until(() => client.state() !== before);
  await client.connected(20_000);
  const after = client.state();
  assert.is(
    after.status === 'connected' && after.sessionId,
    before.status === 'connected' && before.sessionId,
  );
  assert.ok(await client.exists('/e'));
});

test('a session that expires during a partition, with operations under way', async () => {
  const { proxy, direct, connectString } = await proxied();
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 1500 });
  const witness = await openClient({ connectString: direct, ...patient });
  await client.create('/e', { mode: 'ephemeral' });
  const events: WatchEvent[] = [];
  await client.get('/e', { watch: (event) => events.push(event) });
  const gone = new Promise<WatchEvent>((resolve) => {
    void witness.exists('/e', { watch: resolve });
  });
  proxy.faults.isFrozen = true;
  const pending = [client.set('/e', 'x'), client.create('/f'), client.multi([])].map((one) =>
    failureOf(one),
  );
  for (const error of await Promise.all(pending))
    assert.equal([error.code, error.outcome], ['CONNECTION_LOSS', 'unknown']);
  assert.equal(await within(20_000, gone), { kind: 'deleted', path: '/e' });
  proxy.faults.isFrozen = false;
  const error = await failureOf(client.connected(20_000));
  assert.equal([error.code, error.outcome], ['SESSION_EXPIRED', 'not-sent']);
  assert.is(client.state().status, 'expired');
  assert.is((await failureOf(client.get('/'))).code, 'SESSION_EXPIRED');
  assert.equal(events, [{ kind: 'lost', path: '/e' }]);
});

test('connections that are reset or closed are made again, and nothing is sent twice', async () => {
  const { proxy, connectString } = await proxied();
  const client = await openClient({ connectString, ...patient });
  await client.create('/counter');
  for (const how of ['reset', 'close', 'reset'] as const) {
    const before = client.state();
    proxy.drop(how);
    await until(() => client.state() !== before);
    await client.connected(20_000);
    await client.set('/counter', how);
  }
  assert.is((await client.exists('/counter'))?.version, 3);
  assert.ok(proxy.connections() >= 4);
});

test('watches survive a lost connection, and what was missed is told', async () => {
  const { proxy, direct, connectString } = await proxied();
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 20_000 });
  const other = await openClient({ connectString: direct, ...patient });
  const events: string[] = [];
  const note = (name: string) => (event: WatchEvent) =>
    events.push(`${name}: ${event.kind} ${event.path}`);
  for (const path of ['/data', '/children', '/deleted', '/later', '/tree', '/tree/a'])
    await client.create(path);
  await client.get('/data', { watch: note('data') });
  await client.children('/children', { watch: note('children') });
  await client.exists('/deleted', { watch: note('deleted') });
  await client.exists('/created', { watch: note('created') });
  await client.get('/later', { watch: note('later') });
  await client.addWatch('/tree', note('tree'), { recursive: true });
  await client.addWatch('/later', note('lasting'));
  const before = client.state();
  proxy.faults.isRefusing = true;
  proxy.drop('reset');
  await until(() => client.state() !== before);
  await other.set('/data', 'x');
  await other.create('/children/c');
  await other.delete('/deleted');
  await other.create('/created');
  proxy.faults.isRefusing = false;
  await client.connected(20_000);
  await until(() => events.length >= 4);
  const missed = events.splice(0).sort();
  assert.equal(missed, [
    'children: children /children',
    'created: created /created',
    'data: changed /data',
    'deleted: deleted /deleted',
  ]);
  await other.set('/later', '1');
  await other.set('/later', '2');
  await other.set('/tree/a', '1');
  await other.create('/tree/a/b');
  await other.set('/data', 'y');
  await until(() => events.length >= 5);
  await client.sync();
  assert.equal(events.sort(), [
    'lasting: changed /later',
    'lasting: changed /later',
    'later: changed /later',
    'tree: changed /tree/a',
    'tree: created /tree/a/b',
  ]);
});

test('authentication is back before anything else after a lost connection', async () => {
  const { proxy, connectString } = await proxied();
  const auth = [{ scheme: 'digest', credential: 'me:secret' }];
  const client = await openClient({ connectString, ...patient, auth });
  const acl = [{ permissions: ['read', 'write'], scheme: 'auth', id: '' }] as const;
  await client.create('/mine', { acl });
  const before = client.state();
  proxy.drop('reset');
  await until(() => client.state() !== before);
  await client.connected(20_000);
  await client.set('/mine', 'still mine');
  assert.is((await client.get('/mine')).data.toString(), 'still mine');
});

test('an authentication that fails later leaves the session as it was', async () => {
  const { direct } = await proxied();
  const auth = [{ scheme: 'digest', credential: 'me:secret' }];
  const client = await openClient({ connectString: direct, ...patient, auth });
  await client.create('/e', { mode: 'ephemeral' });
  const error = await failureOf(client.addAuth({ scheme: 'no-such', credential: 'x' }));
  assert.equal([error.code, error.outcome], ['AUTH_FAILED', 'rejected']);
  await until(() => client.state().status === 'disconnected');
  await client.connected(20_000);
  assert.ok(await client.exists('/e'));
});

test('an idle session is kept alive by its heartbeat', async () => {
  const { direct } = await proxied();
  const client = await openClient({ connectString: direct, ...patient, sessionTimeoutMs: 2000 });
  await client.create('/e', { mode: 'ephemeral' });
  const before = client.state();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  assert.is(client.state(), before);
  assert.ok(await client.exists('/e'));
});

test('a slow line is not a broken one', async () => {
  const { proxy, connectString } = await proxied();
  Object.assign(proxy.faults, { latencyMs: 20, bytesPerSecond: 200_000 });
  const client = await openClient({ connectString, ...patient, sessionTimeoutMs: 20_000 });
  const before = client.state();
  await client.create('/a', { data: Buffer.alloc(50_000, 'x') });
  assert.is((await client.get('/a')).data.length, 50_000);
  assert.is(client.state(), before);
});

test('a server that stands still is left, and found again when it goes on', async () => {
  const server = await ownServer();
  const client = await openClient({
    connectString: server.connectString,
    ...patient,
    sessionTimeoutMs: 1500,
  });
  const idle = await openClient({ connectString: server.connectString, ...patient });
  await server.pause();
  try {
    const error = await failureOf(client.create('/stalled'));
    assert.equal([error.code, error.outcome], ['CONNECTION_LOSS', 'unknown']);
    const connecting = failureOf(
      openClient({ connectString: server.connectString, connectTimeoutMs: 300 }),
    );
    assert.match((await connecting).message, 'gives no session: no answer within 300 ms');
  } finally {
    server.resume();
  }
  await idle.connected(20_000);
  await idle.sync();
  await until(() => ['connected', 'expired'].includes(client.state().status));
});

test('a request deadline ends the wait for a server that stands still', async () => {
  const server = await ownServer();
  const client = await openClient({
    connectString: server.connectString,
    requestTimeoutMs: 200,
    sessionTimeoutMs: 30_000,
  });
  await server.pause();
  try {
    const error = await failureOf(client.create('/late'));
    assert.equal([error.code, error.outcome], ['OPERATION_TIMEOUT', 'unknown']);
  } finally {
    server.resume();
  }
  await until(() => client.state().status === 'connected');
});

test('a server that is killed and comes back keeps the session', async () => {
  const server = await ownServer();
  const client = await openClient({
    connectString: server.connectString,
    ...patient,
    sessionTimeoutMs: 30_000,
  });
  const before = client.state();
  await client.create('/kept', { mode: 'ephemeral' });
  const events: WatchEvent[] = [];
  await client.exists('/new', { watch: (event) => events.push(event) });
  await server.kill();
  await until(() => client.state().status === 'disconnected');
  assert.is((await failureOf(client.create('/x'))).outcome, 'not-sent');
  await server.restart();
  await client.connected(20_000);
  const after = client.state();
  assert.is(
    after.status === 'connected' && after.sessionId,
    before.status === 'connected' && before.sessionId,
  );
  assert.ok(await client.exists('/kept'));
  await client.create('/new');
  await until(() => events.length === 1);
  assert.equal(events, [{ kind: 'created', path: '/new' }]);
});

test.run();
