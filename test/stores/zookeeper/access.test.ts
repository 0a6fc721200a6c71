import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { creatorPolicy } from '../../../src/stores/zookeeper/acl-policy.js';
import type { ZooKeeperStoreOptions } from '../../../src/stores/zookeeper/zookeeper-store.js';
import { type Acl, connect, digestId, type ZooKeeperClient } from '../../../src/zookeeper/index.js';
import { apply, refused } from '../../contracts/harness.js';
import { ann, artifact, sinkOf } from '../../reconcile/samples.js';
import { freshRoot } from '../../support/shared-zookeeper.js';
import { znodeTree } from './znode-tree.js';
import { type ZooKeeperHarness, zooKeeperHarness } from './zookeeper-harness.js';

const test = suite('access to a ZooKeeper store');

const auth = [{ scheme: 'digest', credential: 'flumec:hunter2' }];
const guarded: Partial<ZooKeeperStoreOptions> = { acl: creatorPolicy, auth };

function on(name: string, work: (harness: ZooKeeperHarness) => Promise<void>): void {
  test(name, async () => {
    const harness = await zooKeeperHarness(await freshRoot());
    try {
      await work(harness);
    } finally {
      await harness.done();
    }
  });
}

const nodes = [
  sinkOf('a', 'console', { host: 'h1', chokes: { wan: 1 } }),
  artifact('b', { target: 'flume-1', parts: { properties: { shown: 'b.sources = s\n' } } }),
];

function aclText(acl: readonly Acl[]): string {
  return acl
    .map(({ scheme, id, permissions }) => `${scheme}:${id}:${permissions.join()}`)
    .join(' ');
}

async function acls(client: ZooKeeperClient): Promise<ReadonlyMap<string, readonly string[]>> {
  const byAcl = new Map<string, string[]>();
  for (const { path } of await znodeTree(client, '/flume')) {
    const text = aclText((await client.getAcl(path)).acl);
    byAcl.set(text, [...(byAcl.get(text) ?? []), path]);
  }
  return byAcl;
}

on(
  'with digest only the credentials write, everybody reads, and nodes have their own folders',
  async (harness) => {
    await apply(harness.openWith(guarded), nodes);
    const reader = await connect({ connectString: harness.connectString, auth });
    const byAcl = await acls(reader);
    await reader.close();
    const owner = `digest:${digestId('flumec', 'hunter2')}:read,write,create,delete,admin`;
    assert.equal([...byAcl.keys()].sort(), [
      owner,
      `${owner} world:anyone:read`,
      `${owner} world:anyone:read,create`,
    ]);
    assert.equal(byAcl.get(owner), ['/flume/_flumec/key']);
    assert.equal(byAcl.get(`${owner} world:anyone:read,create`), [
      '/flume/logicalnodes/a',
      '/flume/physicalnodes/b.example.com',
      '/flume/physicalnodes/h1',
    ]);
  },
);

on(
  'a node reads its configuration and tells its state, and can change nothing else',
  async (harness) => {
    await apply(harness.openWith(guarded), nodes);
    const node = harness.client;
    assert.is(String((await node.get('/flume/logicalnodes/a/sink')).data), 'console');
    assert.is(String((await node.get('/flume/b')).data), 'b.sources = s\n');
    assert.is(String((await node.get('/flume/physicalnodes/h1/chokes/wan')).data), '1');
    await node.create('/flume/logicalnodes/a/state', { data: 'ACTIVE', mode: 'ephemeral' });
    for (const work of [
      () => node.set('/flume/logicalnodes/a/sink', 'null'),
      () => node.set('/flume/b', ''),
      () => node.delete('/flume/logicalnodes/a/sink'),
      () => node.create('/flume/logicalnodes/c'),
      () => node.create('/flume/c'),
      () => node.create('/flume/_flumec/lock'),
      () => node.get('/flume/_flumec/key'),
    ]) {
      const code = await work().then(
        () => 'done',
        (error: { readonly code: string }) => error.code,
      );
      assert.is(code, 'NO_AUTH');
    }
  },
);

on(
  'wrong credentials, and none, are refused with what to give, and write nothing',
  async (harness) => {
    await apply(harness.openWith(guarded), nodes);
    const before = await harness.raw();
    const wrong = [{ scheme: 'digest', credential: 'flumec:hunter3' }];
    for (const options of [{}, { acl: creatorPolicy, auth: wrong }]) {
      const store = harness.openWith(options);
      for (const work of [() => store.read(), () => store.lock(ann, { waitMs: 0 })]) {
        const error = await refused('refused', work());
        assert.match(error.message, 'NO_AUTH');
        assert.not.match(error.message, /hunter/);
        assert.match(error.help ?? '', 'FLUMEC_ZK_AUTH');
      }
    }
    assert.is(await harness.raw(), before);
  },
);

on('the same credentials come back to what they made, and read their lock', async (harness) => {
  await apply(harness.openWith(guarded), nodes);
  await apply(harness.openWith({ auth }), [sinkOf('a', 'null', { host: 'h1' }), ...nodes.slice(1)]);
  const held = await harness.openWith(guarded).lock(ann, { waitMs: 0 });
  const error = await refused('locked', harness.openWith(guarded).lock(ann, { waitMs: 0 }));
  assert.is(error.holder?.who, 'ann');
  await held.unlock();
});

on('a node that another made with its own credentials is refused by name', async (harness) => {
  await apply(harness.openWith({ auth }), nodes);
  const other = await connect({
    connectString: harness.connectString,
    auth: [{ scheme: 'digest', credential: 'other:pw' }],
  });
  await other.setAcl('/flume/logicalnodes/a/sink', [
    { permissions: ['read', 'write'], scheme: 'auth', id: '' },
    { permissions: ['read'], scheme: 'world', id: 'anyone' },
  ]);
  await other.close();
  const { steps } = await apply(harness.openWith({ auth }), [
    sinkOf('a', 'null', { host: 'h1' }),
    ...nodes.slice(1),
  ]);
  const [first] = steps;
  assert.is(first?.status, 'failed');
  assert.match(
    first?.status === 'failed' ? first.error.message : '',
    /set "\/flume\/logicalnodes\/a\/sink" .*NO_AUTH/,
  );
});

on('without credentials a guarded store cannot be made', async (harness) => {
  const store = harness.openWith({ acl: creatorPolicy });
  const error = await refused('refused', store.lock(ann, { waitMs: 0 }));
  assert.match(error.message, 'names no authenticated identity');
  assert.is(await harness.client.exists('/flume'), undefined);
});

test.run();
