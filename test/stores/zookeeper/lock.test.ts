import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { LockRequest } from '../../../src/reconcile/store.js';
import { connect } from '../../../src/zookeeper/index.js';
import { apply, refused } from '../../contracts/harness.js';
import { ann, artifact, time } from '../../reconcile/samples.js';
import { freshRoot } from '../../support/shared-zookeeper.js';
import { putZnode } from './znode-tree.js';
import { type ZooKeeperHarness, zooKeeperHarness } from './zookeeper-harness.js';

const test = suite('lock of a ZooKeeper store');

const lockPath = '/flume/_flumec/lock';

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

const dead: LockRequest = { who: 'dead', host: 'desk', pid: 4242 };
const isRunning = (pid: number) => pid !== dead.pid;
const finished = [
  {
    flow: 'web',
    revision: { number: 1, appliedAt: time, who: 'ann', created: 0, updated: 0, deleted: 0 },
  },
];

on(
  'the lock of a dead process of this host is taken, and its late writes do not land',
  async (harness) => {
    const late = await harness.open().lock(dead, { waitMs: 0 });
    const next = await harness.openWith({ isRunning }).lock(ann, { waitMs: 0 });
    await refused('lost', late.transact({ nodes: [], finished }));
    await late.unlock();
    assert.match(String((await harness.client.get(lockPath)).data), '"who":"ann"');
    await next.unlock();
    assert.is(await harness.client.exists(lockPath), undefined);
  },
);

on('the lock of a process of another host, or of one that runs, is waited for', async (harness) => {
  const open = () => harness.openWith({ isRunning });
  const first = await open().lock(dead, { waitMs: 0 });
  await refused('locked', open().lock({ ...ann, host: 'laptop' }, { waitMs: 0 }));
  await first.unlock();
  const second = await open().lock(ann, { waitMs: 0 });
  const error = await refused('locked', open().lock(ann, { waitMs: 50 }));
  assert.is(
    error.help,
    'wait until that run has ended; the lock of a killed run goes with its session',
  );
  await second.unlock();
});

on('this process counts as one that runs, and the number of none does not', async (harness) => {
  const first = await harness.open().lock(ann, { waitMs: 0 });
  await refused('locked', harness.open().lock(ann, { waitMs: 0 }));
  await first.unlock();
  await harness.open().lock({ ...ann, pid: 2 ** 30 }, { waitMs: 0 });
  const second = await harness.open().lock(ann, { waitMs: 0 });
  await second.unlock();
});

on('a lock that another tool has put there is named, and not taken', async (harness) => {
  await (await harness.open().lock(ann, { waitMs: 0 })).unlock();
  for (const text of ['', '{"who":1}']) {
    await putZnode(harness.client, lockPath, text);
    const error = await refused('locked', harness.open().lock(ann, { waitMs: 0 }));
    assert.match(
      error.message,
      /locked by znode "\/flume\/_flumec\/lock", which does not say by whom$/,
    );
    assert.is(error.help, 'if no flumec runs, delete "/flume/_flumec/lock"');
    assert.is(error.holder, undefined);
  }
});

on('a run that waits takes the lock as soon as it is free', async (harness) => {
  const first = await harness.open().lock(ann, { waitMs: 0 });
  const runs = [1, 2, 3].map((pid) =>
    harness.open().lock({ ...ann, host: 'h', pid }, { waitMs: 60_000 }),
  );
  await first.unlock();
  const order: number[] = [];
  await Promise.all(
    runs.map(async (run, index) => {
      const session = await run;
      order.push(index);
      await session.unlock();
    }),
  );
  assert.is(order.length, 3);
});

on('the lock goes with the session of whoever has it', async (harness) => {
  const store = harness.open();
  await store.lock(ann, { waitMs: 0 });
  await store.close();
  const next = await harness.open().lock(ann, { waitMs: 60_000 });
  await next.unlock();
});

on(
  'a session that was ended by the server has lost its lock; the store goes on with another',
  async (harness) => {
    const store = harness.openWith({ sessionTimeoutMs: 400 });
    await apply(store, [artifact('a')]);
    const session = await store.lock(ann, { waitMs: 0 });
    await harness.client.sync();
    const owner = (await harness.client.exists(lockPath))?.ephemeralOwner;
    await harness.loseLock();
    const other = await harness.open().lock({ ...ann, who: 'bob' }, { waitMs: 0 });
    await refused('lost', session.transact({ nodes: [], finished }));
    await session.unlock();
    assert.is.not((await harness.client.exists(lockPath))?.ephemeralOwner, owner);
    assert.is((await store.read()).nodes.size, 1);
    await other.unlock();
  },
);

on("what stands below _flumec and is not flumec's is left alone", async (harness) => {
  await putZnode(harness.client, '/flume/_flumec', 'theirs');
  for (const work of [() => harness.open().read(), () => harness.open().lock(ann, { waitMs: 0 })]) {
    const error = await refused('foreign', work());
    assert.is(error.message, 'Znode "/flume/_flumec" is not flumec\'s');
    assert.is(error.help, 'give a chroot of its own in the store URL');
  }
  await harness.client.set('/flume/_flumec', '{"format":"flumec","version":2}');
  const newer = await refused('newer', harness.open().read());
  assert.match(newer.message, 'has version 2; this flumec knows 1');
  await harness.client.set('/flume/_flumec', '{"format":"flumec","version":"x"}');
  const error = await refused('damaged', harness.open().read());
  assert.match(error.message, '"version" is "x"; expected a whole number');
  assert.equal(await harness.client.children('/flume').then(({ children }) => children), [
    '_flumec',
  ]);
});

on('two runs that make the folders at once do not disturb each other', async (harness) => {
  const sessions = await Promise.all(
    [1, 2, 3, 4].map(async (pid) => {
      const session = await harness.open().lock({ ...ann, host: 'h', pid }, { waitMs: 60_000 });
      await session.unlock();
      return pid;
    }),
  );
  assert.equal(sessions, [1, 2, 3, 4]);
});

on("whatever in flumec's own znodes is not as it was written is damage", async (harness) => {
  await apply(harness.open(), [artifact('a')]);
  await apply(harness.open(), [artifact('a', { tier: 't' })]);
  const { client } = harness;
  const record = '/flume/_flumec/nodes/3/a';
  const good = String((await client.get(record)).data);
  for (const [text, why] of [
    ['', 'it is not JSON'],
    ['{"flow":"web"}', '"tier" is missing'],
  ] as const) {
    await client.set(record, text);
    const error = await refused('damaged', harness.open().read());
    assert.is(error.message, `Znode "${record}" is damaged: ${why}`);
    assert.match(error.help ?? '', 'nothing is written over it');
  }
  await client.set(record, good.replace('"tier":"t"', '"tier":"x"'));
  const error = await refused('damaged', harness.open().readHistory('web', 0));
  assert.match(error.message, 'it tells of records that another hand has changed since');
  await client.delete(record);
  await refused('damaged', harness.open().readHistory('web', 1));
  assert.equal((await harness.open().readHistory('web', 2)).length, 0);
});

on('old revisions and too long histories are forgotten piece by piece', async (harness) => {
  const store = harness.openWith({ historyNodes: 3 });
  for (let version = 1; version <= 6; version++)
    await apply(store, [artifact('a', { tier: `t${version}` })]);
  const numbers = (await store.readHistory('web', 0)).map(({ number }) => number);
  assert.equal(numbers, [6, 5, 4]);
  assert.is((await store.read()).flows.get('web')?.history.length, 6);
  const { children } = await harness.client.children('/flume/_flumec/flows/web/revisions');
  assert.is(children.length, 6);
  const [first = ''] = children;
  assert.equal(
    (await harness.client.children(`/flume/_flumec/flows/web/revisions/${first}`)).children,
    [],
  );
});

on(
  "a connection string is a client's, and other clients read what stands there",
  async (harness) => {
    await apply(harness.open(), [artifact('a')]);
    const client = await connect({ connectString: harness.connectString });
    assert.is(String((await client.get('/flume/logicalnodes/a/sink')).data), 'console');
    await client.close();
  },
);

test.run();
