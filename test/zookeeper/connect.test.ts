import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  connect,
  creatorAcl,
  digestId,
  type MultiOperation,
  openAcl,
  readOnlyAcl,
  type ZooKeeperClient,
} from '../../src/zookeeper/index.js';
import { freshRoot, sharedZooKeeper } from '../support/shared-zookeeper.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, within } from './outcome-of.js';

test.after.each(closeClients);

async function withClient(
  act: (zookeeper: ZooKeeperClient, connectString: string) => Promise<void>,
): Promise<void> {
  const connectString = await freshRoot();
  const zookeeper = await openClient({ connectString });
  await within(30_000, act(zookeeper, connectString));
}

test('a node is created, read, overwritten and deleted', () =>
  withClient(async (zookeeper) => {
    assert.equal(await zookeeper.create('/a', { data: 'één' }), { path: '/a' });
    const { data, stat } = await zookeeper.get('/a');
    assert.is(data.toString(), 'één');
    assert.is(stat.version, 0);
    assert.is(stat.dataLength, 5);
    assert.is(stat.ephemeralOwner, 0n);
    assert.is(stat.czxid, stat.mzxid);
    assert.ok(Math.abs(stat.ctimeMs - Date.now()) < 60_000);
    const after = await zookeeper.set('/a', Buffer.from([0, 255]), 0);
    assert.is(after.version, 1);
    assert.ok(after.mzxid > after.czxid);
    assert.equal((await zookeeper.get('/a')).data, Buffer.from([0, 255]));
    await zookeeper.delete('/a', 1);
    assert.is(await zookeeper.exists('/a'), undefined);
  }));

test('a node without data is empty', () =>
  withClient(async (zookeeper) => {
    await zookeeper.create('/a');
    assert.equal((await zookeeper.get('/a')).data, Buffer.alloc(0));
  }));

test('the Stat of a new node comes along when asked for', () =>
  withClient(async (zookeeper) => {
    const { path, stat } = await zookeeper.create('/a', { data: 'x', withStat: true });
    assert.is(path, '/a');
    assert.equal(stat, await zookeeper.exists('/a'));
  }));

test('children are sorted', () =>
  withClient(async (zookeeper) => {
    for (const name of ['b', 'a', 'é', 'B', '10', '9']) await zookeeper.create(`/${name}`);
    const { children, stat } = await zookeeper.children('/');
    assert.equal(children, ['10', '9', 'B', 'a', 'b', 'é']);
    assert.is(stat.numChildren, 6);
    assert.is(stat.cversion, 6);
  }));

test('sequential nodes get numbers, ephemeral ones an owner, containers a Stat', () =>
  withClient(async (zookeeper) => {
    const state = zookeeper.state();
    const sessionId = state.status === 'connected' ? state.sessionId : undefined;
    const create = zookeeper.create;
    assert.is((await create('/n-', { mode: 'persistent-sequential' })).path, '/n-0000000000');
    assert.is((await create('/', { mode: 'persistent-sequential' })).path, '/0000000001');
    await create('/c', { mode: 'container' });
    assert.is((await create('/c/', { mode: 'ephemeral-sequential' })).path, '/c/0000000000');
    assert.is((await zookeeper.exists('/c/0000000000'))?.ephemeralOwner, sessionId);
    await create('/e', { mode: 'ephemeral' });
    assert.is((await zookeeper.exists('/e'))?.ephemeralOwner, sessionId);
    const container = await create('/d', { mode: 'container' });
    assert.equal(container.stat, await zookeeper.exists('/d'));
  }));

test('ephemeral nodes go with their session', () =>
  withClient(async (zookeeper, connectString) => {
    const other = await openClient({ connectString });
    await other.create('/e', { mode: 'ephemeral' });
    assert.ok(await zookeeper.exists('/e'));
    await other.close();
    await zookeeper.sync();
    assert.is(await zookeeper.exists('/e'), undefined);
  }));

const refusals: readonly (readonly [
  string,
  string,
  (zookeeper: ZooKeeperClient) => Promise<unknown>,
])[] = [
  ['get "/none": NO_NODE', '/none', (zookeeper) => zookeeper.get('/none')],
  ['set "/none": NO_NODE', '/none', (zookeeper) => zookeeper.set('/none', '')],
  ['delete "/none": NO_NODE', '/none', (zookeeper) => zookeeper.delete('/none')],
  ['list the children of "/none": NO_NODE', '/none', (zookeeper) => zookeeper.children('/none')],
  ['read the ACL of "/none": NO_NODE', '/none', (zookeeper) => zookeeper.getAcl('/none')],
  ['set the ACL of "/none": NO_NODE', '/none', (zookeeper) => zookeeper.setAcl('/none', openAcl)],
  ['create "/none/a": NO_NODE', '/none/a', (zookeeper) => zookeeper.create('/none/a')],
  ['create "/p": NODE_EXISTS', '/p', (zookeeper) => zookeeper.create('/p')],
  ['set "/p": BAD_VERSION', '/p', (zookeeper) => zookeeper.set('/p', '', 0)],
  ['set "/p": BAD_VERSION', '/p', (zookeeper) => zookeeper.set('/p', '', 2)],
  ['delete "/p/c": BAD_VERSION', '/p/c', (zookeeper) => zookeeper.delete('/p/c', 1)],
  ['delete "/p": NOT_EMPTY', '/p', (zookeeper) => zookeeper.delete('/p')],
  ['set the ACL of "/p": BAD_VERSION', '/p', (zookeeper) => zookeeper.setAcl('/p', openAcl, 3)],
  ['create "/i": INVALID_ACL', '/i', (zookeeper) => zookeeper.create('/i', { acl: [] })],
  ['create "/i": INVALID_ACL', '/i', (zookeeper) => zookeeper.create('/i', { acl: creatorAcl })],
  ['create "/e/c": NO_CHILDREN_FOR_EPHEMERALS', '/e/c', (zookeeper) => zookeeper.create('/e/c')],
];

test('what the server refuses is an error with code, path and outcome', () =>
  withClient(async (zookeeper) => {
    await zookeeper.create('/p');
    await zookeeper.set('/p', 'x');
    await zookeeper.create('/p/c');
    await zookeeper.create('/e', { mode: 'ephemeral' });
    for (const [text, path, act] of refusals) {
      const { message, code, outcome, ...error } = await failureOf(act(zookeeper));
      assert.is(message.split(',')[0], `ZooKeeper refuses to ${text}`);
      assert.is(code, text.split(': ')[1]);
      assert.is(outcome, 'rejected');
      assert.is(error.path, path);
      assert.is(error.index, undefined);
    }
  }));

test('a wrong path is refused before anything is sent', () =>
  withClient(async (zookeeper) => {
    const { get, create, set, exists, children, getAcl, sync, multi, multiRead, addWatch } =
      zookeeper;
    const acts = [get, create, exists, children, getAcl, sync, zookeeper.delete, zookeeper.ensure];
    const all = [
      ...acts.map((act) => act('a')),
      set('a', ''),
      zookeeper.setAcl('a', openAcl),
      multi([{ kind: 'check', path: 'a' }]),
      multiRead([{ kind: 'get', path: 'a' }]),
      addWatch('a', () => undefined),
      get('a', { watch: () => undefined }),
    ];
    for (const one of all) {
      const { code, outcome } = await failureOf(one);
      assert.equal([code, outcome], ['BAD_ARGUMENTS', 'not-sent']);
    }
  }));

test('a multi gives a result for each of its operations', () =>
  withClient(async (zookeeper) => {
    await zookeeper.create('/old');
    const results = await zookeeper.multi([
      { kind: 'create', path: '/a', data: 'x' },
      { kind: 'create', path: '/b' },
      { kind: 'create', path: '/c', mode: 'container' },
      { kind: 'create', path: '/s-', mode: 'ephemeral-sequential' },
      { kind: 'set', path: '/a', data: 'y', version: 0 },
      { kind: 'check', path: '/a', version: 1 },
      { kind: 'check', path: '/b' },
      { kind: 'delete', path: '/old', version: 0 },
    ]);
    assert.equal(results, [
      { kind: 'create', path: '/a' },
      { kind: 'create', path: '/b' },
      { kind: 'create', path: '/c', stat: await zookeeper.exists('/c') },
      { kind: 'create', path: '/s-0000000004' },
      { kind: 'set', stat: await zookeeper.exists('/a') },
      { kind: 'check' },
      { kind: 'check' },
      { kind: 'delete' },
    ]);
    assert.equal((await zookeeper.children('/')).children, ['a', 'b', 'c', 's-0000000004']);
  }));

test('an empty multi succeeds', () =>
  withClient(async (zookeeper) => {
    assert.equal(await zookeeper.multi([]), []);
  }));

test('version 0 in a multi means version 0', () =>
  withClient(async (zookeeper) => {
    await zookeeper.create('/a');
    await zookeeper.set('/a', 'changed meanwhile');
    const attempts: readonly MultiOperation[] = [
      { kind: 'check', path: '/a', version: 0 },
      { kind: 'set', path: '/a', data: 'lost update', version: 0 },
      { kind: 'delete', path: '/a', version: 0 },
    ];
    for (const attempt of attempts) {
      const error = await failureOf(zookeeper.multi([{ kind: 'create', path: '/b' }, attempt]));
      assert.equal([error.code, error.index, error.path], ['BAD_VERSION', 1, '/a']);
    }
    assert.is((await zookeeper.get('/a')).data.toString(), 'changed meanwhile');
    assert.is(await zookeeper.exists('/b'), undefined);
  }));

test('a multi that fails says which operation, and has done nothing', () =>
  withClient(async (zookeeper) => {
    const good = (name: string): MultiOperation => ({ kind: 'create', path: `/${name}` });
    const bad: readonly (readonly [MultiOperation, string])[] = [
      [{ kind: 'delete', path: '/none' }, 'NO_NODE'],
      [{ kind: 'create', path: '/a' }, 'NODE_EXISTS'],
      [{ kind: 'create', path: '/none/b' }, 'NO_NODE'],
      [{ kind: 'check', path: '/none', version: 0 }, 'NO_NODE'],
      [{ kind: 'set', path: '/a', data: '', version: 9 }, 'BAD_VERSION'],
    ];
    for (const [operation, code] of bad) {
      const operations = [good('a'), good('b'), operation, good('a'), good('d')];
      const error = await failureOf(zookeeper.multi(operations));
      assert.equal([error.code, error.index, error.outcome], [code, 2, 'rejected']);
      assert.is(error.path, operation.path);
      assert.match(
        error.message,
        `refuses to ${operation.kind} "${operation.path}" (operation 2 of a multi)`,
      );
      assert.equal((await zookeeper.children('/')).children, []);
    }
    const first = await failureOf(zookeeper.multi([{ kind: 'check', path: '/none' }, good('a')]));
    assert.is(first.index, 0);
  }));

test('many nodes are read in their order, each on its own terms', () =>
  withClient(async (zookeeper) => {
    await zookeeper.create('/a', { data: 'x' });
    await zookeeper.create('/a/c');
    await zookeeper.create('/a/b');
    const closed = [{ permissions: ['write', 'delete'], scheme: 'world', id: 'anyone' }] as const;
    await zookeeper.create('/closed', { acl: closed });
    const results = await zookeeper.multiRead([
      { kind: 'get', path: '/a' },
      { kind: 'get', path: '/none' },
      { kind: 'children', path: '/a' },
      { kind: 'children', path: '/none' },
      { kind: 'get', path: '/closed' },
    ]);
    assert.equal(results[0], { kind: 'get', path: '/a', ...(await zookeeper.get('/a')) });
    assert.equal(results[2], { kind: 'children', path: '/a', children: ['b', 'c'] });
    const failures = results.flatMap((one) => (one.kind === 'failed' ? [one] : []));
    assert.equal(
      failures.map(({ path, error }) => [path, error.code, error.outcome, error.path]),
      [
        ['/none', 'NO_NODE', 'rejected', '/none'],
        ['/none', 'NO_NODE', 'rejected', '/none'],
        ['/closed', 'NO_AUTH', 'rejected', '/closed'],
      ],
    );
    assert.equal(await zookeeper.multiRead([]), []);
  }));

test('ten thousand nodes are written and read', () =>
  withClient(async (zookeeper) => {
    const paths = Array.from({ length: 10_000 }, (_, at) => `/n${at}`);
    const runs = zookeeper.splitMulti(
      paths.map((path) => ({ kind: 'create', path, data: `data of ${path}` })),
    );
    assert.is(runs.length, 10);
    await Promise.all(runs.map((run) => zookeeper.multi(run)));
    const results = await zookeeper.multiRead(paths.map((path) => ({ kind: 'get', path })));
    assert.is(results.length, paths.length);
    for (const [at, result] of results.entries())
      assert.is(result.kind === 'get' && result.data.toString(), `data of ${paths[at]}`);
    const { children } = await zookeeper.children('/');
    assert.is(children.length, 10_000);
    const deletes = paths.map((path) => ({ kind: 'delete', path }) as const);
    for (const run of zookeeper.splitMulti(deletes)) await zookeeper.multi(run);
    assert.equal((await zookeeper.children('/')).children, []);
  }));

test('five thousand requests at once are all answered, a few at a time', async () => {
  const zookeeper = await openClient({ connectString: await freshRoot(), maxInFlight: 7 });
  const created = await within(
    30_000,
    Promise.all(Array.from({ length: 5000 }, (_, at) => zookeeper.create(`/n${at}`))),
  );
  assert.is(created.length, 5000);
  assert.is((await zookeeper.children('/')).children.length, 5000);
  await zookeeper.close();
});

test('the largest request passes, one byte more is refused unsent', () =>
  withClient(async (zookeeper) => {
    const node = (bytes: number): MultiOperation => ({
      kind: 'create',
      path: '/big',
      data: Buffer.alloc(bytes, 'x'),
    });
    const overhead = zookeeper.multiSize([node(0)]);
    const most = 1_048_575 - overhead;
    const error = await failureOf(zookeeper.multi([node(most + 1)]));
    assert.equal([error.code, error.outcome], ['REQUEST_TOO_LARGE', 'not-sent']);
    assert.is(
      error.message,
      'Cannot carry out a multi of 1: the request has 1048576 bytes, expected at most 1048575 (jute.maxbuffer); nothing was sent',
    );
    const state = zookeeper.state();
    await zookeeper.multi([node(most)]);
    assert.is((await zookeeper.get('/big')).data.length, most);
    assert.is(zookeeper.state(), state);
    const set = await failureOf(zookeeper.set('/big', Buffer.alloc(1_048_576)));
    assert.equal([set.code, set.outcome, set.path], ['REQUEST_TOO_LARGE', 'not-sent', '/big']);
  }));

test('a multi over the limit does not disturb its neighbours', () =>
  withClient(async (zookeeper) => {
    const data = 'x'.repeat(1000);
    const operations = Array.from(
      { length: 2000 },
      (_, at): MultiOperation => ({ kind: 'create', path: `/n${at}`, data }),
    );
    const before = zookeeper.create('/before');
    const tooMuch = failureOf(zookeeper.multi(operations));
    const after = zookeeper.create('/after');
    assert.is((await tooMuch).code, 'REQUEST_TOO_LARGE');
    await Promise.all([before, after]);
    const runs = zookeeper.splitMulti(operations);
    for (const run of runs) assert.ok(zookeeper.multiSize(run) <= 512_000);
    for (const run of runs) await zookeeper.multi(run);
    assert.is((await zookeeper.children('/')).children.length, 2002);
  }));

test('a chroot hides what is above it', () =>
  withClient(async (zookeeper, connectString) => {
    const inner = await openClient({ connectString: `${connectString}/x/y` });
    const missing = await failureOf(inner.create('/a'));
    assert.equal([missing.code, missing.path], ['NO_NODE', '/a']);
    assert.is((await failureOf(inner.get('/'))).code, 'NO_NODE');
    assert.is(await inner.exists('/'), undefined);
    await inner.ensure('/a/b');
    await inner.ensure('/a/b');
    assert.equal(await inner.create('/a/c', { data: '1' }), { path: '/a/c' });
    assert.equal((await inner.children('/')).children, ['a']);
    assert.is((await zookeeper.get('/x/y/a/c')).data.toString(), '1');
    await inner.close();
  }));

test('ensuring a node that others create at the same time is fine', () =>
  withClient(async (zookeeper) => {
    await Promise.all(Array.from({ length: 20 }, () => zookeeper.ensure('/a/b/c')));
    assert.ok(await zookeeper.exists('/a/b/c'));
    await zookeeper.ensure('/', openAcl);
  }));

test('ensuring below a node that may not have children fails', () =>
  withClient(async (zookeeper) => {
    await zookeeper.create('/e', { mode: 'ephemeral' });
    assert.is((await failureOf(zookeeper.ensure('/e/a'))).code, 'NO_CHILDREN_FOR_EPHEMERALS');
  }));

test('an ACL is written and read back', () =>
  withClient(async (zookeeper) => {
    await zookeeper.create('/a', { acl: [...readOnlyAcl, ...openAcl] });
    const { acl, stat } = await zookeeper.getAcl('/a');
    assert.equal(acl, [...readOnlyAcl, ...openAcl]);
    assert.is(stat.aversion, 0);
    const admin = { permissions: ['admin'], scheme: 'ip', id: '127.0.0.1' } as const;
    assert.is((await zookeeper.setAcl('/a', [...readOnlyAcl, admin], 0)).aversion, 1);
    assert.equal((await zookeeper.getAcl('/a')).acl, [...readOnlyAcl, admin]);
    assert.is((await failureOf(zookeeper.set('/a', 'x'))).code, 'NO_AUTH');
  }));

test('digest authentication opens what its ACL closes to others', async () => {
  const connectString = await freshRoot();
  const owner = { scheme: 'digest', credential: 'user:secret' };
  const zookeeper = await openClient({ connectString, auth: [owner] });
  await zookeeper.create('/mine', { data: 'x', acl: creatorAcl });
  assert.equal((await zookeeper.getAcl('/mine')).acl, [
    { ...creatorAcl[0], scheme: 'digest', id: digestId('user', 'secret') },
  ]);
  const stranger = await openClient({ connectString });
  assert.is((await failureOf(stranger.get('/mine'))).code, 'NO_AUTH');
  await stranger.addAuth({ scheme: 'digest', credential: 'user:guess' });
  assert.is((await failureOf(stranger.get('/mine'))).code, 'NO_AUTH');
  assert.is(
    (await failureOf(stranger.multi([{ kind: 'set', path: '/mine', data: '' }]))).code,
    'NO_AUTH',
  );
  await stranger.addAuth({ scheme: 'digest', credential: Buffer.from('user:secret') });
  assert.is((await stranger.get('/mine')).data.toString(), 'x');
  await Promise.all([zookeeper.close(), stranger.close()]);
});

test('an authentication that the server does not know is a clear error', async () => {
  const { connectString } = await sharedZooKeeper();
  const auth = [{ scheme: 'no-such-scheme', credential: 'top secret' }];
  const error = await failureOf(connect({ connectString, auth, connectTimeoutMs: 20_000 }));
  assert.equal([error.code, error.outcome], ['AUTH_FAILED', 'rejected']);
  assert.is(
    error.message,
    'ZooKeeper refuses to authenticate with scheme "no-such-scheme": AUTH_FAILED, the server does not accept the authentication',
  );
});

test('sync takes a path or none', () =>
  withClient(async (zookeeper) => {
    await zookeeper.sync();
    await zookeeper.sync('/any/path');
  }));

test('a name resolves, and an IPv6 address in brackets is asked', async () => {
  const { port } = await sharedZooKeeper();
  const zookeeper = await openClient({ connectString: `localhost:${port}` });
  const state = zookeeper.state();
  assert.equal(state.status === 'connected' && state.server, { host: 'localhost', port });
  await zookeeper.close();
  const error = await failureOf(connect({ connectString: '[::1]:1', connectTimeoutMs: 300 }));
  assert.is(error.code, 'CONNECT_FAILED');
  assert.match(error.message, /ZooKeeper at "\[::1\]:1" cannot be reached: connect E[A-Z]+ ::1:1/);
});

test('of several servers the one that answers is found, also behind an IPv6 address', async () => {
  const { port } = await sharedZooKeeper();
  const connectString = `127.0.0.1:1,[::1]:1,127.0.0.1:${port}`;
  const zookeeper = await openClient({ connectString, random: () => 0 });
  const state = zookeeper.state();
  assert.equal(state.status === 'connected' && state.server, { host: '127.0.0.1', port });
  await zookeeper.close();
});

test('after closing every request is refused unsent, and closing again is fine', async () => {
  const zookeeper = await openClient({ connectString: await freshRoot() });
  const last = zookeeper.create('/last');
  const closing = zookeeper.close();
  assert.is(zookeeper.state().status, 'closed');
  assert.equal(await last, { path: '/last' });
  await Promise.all([closing, zookeeper.close()]);
  for (const act of [zookeeper.get('/'), zookeeper.connected(1000), zookeeper.multi([])]) {
    const error = await failureOf(act);
    assert.equal([error.code, error.outcome], ['CLOSED', 'not-sent']);
  }
});

test.run();
