import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { StoreSession } from '../../../src/reconcile/store.js';
import { type FaultProxy, type HeldRequest, startFaultProxy } from '../../campaign/fault-proxy.js';
import { apply, refused } from '../../contracts/harness.js';
import { ann, artifact, time } from '../../reconcile/samples.js';
import { freshRoot, sharedZooKeeper } from '../../support/shared-zookeeper.js';
import { zooKeeperHarness, zooKeeperStore } from './zookeeper-harness.js';

const test = suite('replies that a ZooKeeper store never gets');

const revision = { number: 1, appliedAt: time, who: 'ann', created: 0, updated: 0, deleted: 0 };
const finished = { nodes: [], finished: [{ flow: 'web', revision }] };

interface Scene {
  readonly proxy: FaultProxy;
  readonly session: StoreSession;
  readonly direct: Awaited<ReturnType<typeof zooKeeperHarness>>;
}

/** A session through the proxy, which holds the lock; what `arm` does comes at its next multi. */
function on(name: string, work: (scene: Scene) => Promise<void>): void {
  test(name, async () => {
    const direct = await zooKeeperHarness(await freshRoot());
    const { port } = await sharedZooKeeper();
    const proxy = await startFaultProxy([port]);
    const root = direct.connectString.slice(direct.connectString.indexOf('/'));
    const store = zooKeeperStore(`${proxy.connectString}${root}`, {
      patienceMs: 2500,
      sessionTimeoutMs: 6000,
      requestTimeoutMs: 1500,
    });
    try {
      await work({ proxy, direct, session: await store.lock(ann, { waitMs: 0 }) });
    } finally {
      proxy.heal();
      await store.close();
      await proxy.stop();
      await direct.done();
    }
  });
}

async function loseReply(proxy: FaultProxy, held: HeldRequest): Promise<void> {
  proxy.swallowReplies(true);
  const reply = proxy.reply(1000);
  held.forward();
  await reply;
  proxy.reset();
  proxy.swallowReplies(false);
}

async function revisions({ direct }: Scene): Promise<readonly number[]> {
  const { flows } = await direct.open().read();
  return (flows.get('web')?.history ?? []).map(({ number }) => number);
}

on('what was written and never answered is not written twice', async (scene) => {
  const { proxy, session } = scene;
  proxy.arm({ counts: 'multis', at: 1, act: (held) => loseReply(proxy, held) });
  await session.transact(finished);
  assert.ok(proxy.hasFired());
  assert.equal(await revisions(scene), [1]);
  await session.transact({
    nodes: [],
    finished: [{ flow: 'web', revision: { ...revision, number: 2 } }],
  });
  assert.equal(await revisions(scene), [2, 1]);
});

on('what was never sent is written over the next connection', async (scene) => {
  const { proxy, session } = scene;
  proxy.arm({ counts: 'multis', at: 1, act: async () => proxy.reset() });
  await session.transact(finished);
  assert.ok(proxy.hasFired());
  assert.equal(await revisions(scene), [1]);
});

on('where nobody can be asked, nobody claims to know', async (scene) => {
  const { proxy, session } = scene;
  proxy.arm({
    counts: 'multis',
    at: 1,
    act: async (held) => {
      proxy.refuse(true);
      await loseReply(proxy, held);
    },
  });
  const error = await refused('unknown', session.transact(finished));
  assert.match(
    error.message,
    /^The connection to ZooKeeper broke, and whether the last transaction was written cannot be told: /,
  );
  assert.is(error.help, 'the next apply reads what stands there and goes on from it');
  proxy.heal();
  assert.equal(await revisions(scene), [1]);
});

on('a lost reply whose run was overtaken after it is a write that was done', async (scene) => {
  const { proxy, session, direct } = scene;
  proxy.arm({
    counts: 'multis',
    at: 1,
    act: async (held) => {
      await loseReply(proxy, held);
      proxy.refuse(true);
      await direct.loseLock();
      const other = await direct.open().lock({ ...ann, who: 'bob' }, { waitMs: 0 });
      await other.unlock();
      proxy.refuse(false);
    },
  });
  await session.transact(finished);
  assert.equal(await revisions(scene), [1]);
  await refused('lost', session.transact({ nodes: [], fingerprintKey: 'ab' }));
});

on('a request cut off whose run was overtaken was not done and never will be', async (scene) => {
  const { proxy, session, direct } = scene;
  proxy.arm({
    counts: 'multis',
    at: 1,
    act: async () => {
      proxy.reset();
      proxy.refuse(true);
      await direct.loseLock();
      const other = await direct.open().lock({ ...ann, who: 'bob' }, { waitMs: 0 });
      await other.unlock();
      proxy.refuse(false);
    },
  });
  const error = await refused('lost', session.transact(finished));
  assert.is(error.message, 'The lock was taken away from this run; nothing more is written');
  assert.equal(await revisions(scene), []);
});

on(
  'a lock whose taking was never answered is held all the same',
  async ({ proxy, direct, session }) => {
    await session.unlock();
    const root = direct.connectString.slice(direct.connectString.indexOf('/'));
    const store = zooKeeperStore(`${proxy.connectString}${root}`, { patienceMs: 2500 });
    proxy.arm({ counts: 'multis', at: 1, act: (held) => loseReply(proxy, held) });
    const second = await store.lock(ann, { waitMs: 0 });
    assert.ok(proxy.hasFired());
    await second.transact(finished);
    await second.unlock();
    await store.close();
    assert.is(await direct.client.exists('/flume/_flumec/lock'), undefined);
  },
);

on('a lock that cannot be given back goes with its session', async ({ proxy, direct, session }) => {
  proxy.arm({ counts: 'multis', at: 1, act: async () => proxy.reset() });
  await session.unlock();
  const next = await direct.open().lock({ ...ann, host: 'laptop' }, { waitMs: 60_000 });
  await next.unlock();
});

on('reads and mappings outlive a lost connection', async ({ proxy, direct, session }) => {
  await session.unlock();
  await apply(direct.open(), [artifact('a', { host: 'h1' })]);
  const root = direct.connectString.slice(direct.connectString.indexOf('/'));
  const store = zooKeeperStore(`${proxy.connectString}${root}`);
  const again = await store.lock(ann, { waitMs: 0 });
  assert.equal((await again.read()).nodes.get('a')?.live?.hosts, ['h1']);
  proxy.reset();
  await direct.client.ensure('/flume/physicalnodes/h2/lns/a');
  assert.equal((await again.readNodes(['a'])).get('a')?.live?.hosts, ['h1', 'h2']);
  await again.unlock();
  await store.close();
});

test.run();
