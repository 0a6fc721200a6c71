import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fingerprint } from '../../../src/reconcile/fingerprint.js';
import type { Store, Transaction } from '../../../src/reconcile/store.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { apply, refused } from '../../contracts/harness.js';
import { artifact, key, secretText, sinkOf, time } from '../../reconcile/samples.js';
import { freshRoot } from '../../support/shared-zookeeper.js';
import { treeText, znodeTree } from './znode-tree.js';
import { type ZooKeeperHarness, zooKeeperHarness } from './zookeeper-harness.js';

const test = suite('ZooKeeper layout');

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

const agent = (node: string, other: Partial<Artifact> = {}) =>
  artifact(node, {
    target: 'flume-1',
    parts: { properties: { shown: `${node}.sources = s\n` } },
    ...other,
  });

/** What nodes and other tools read: everything but flumec's own. */
async function shown({ client }: ZooKeeperHarness): Promise<readonly string[]> {
  return (await treeText(client, '/flume')).filter((line) => !line.startsWith('/flume/_flumec'));
}

on('a Flume 0.9 node stands under its name, its host and its flow', async (harness) => {
  const node = sinkOf('a', 'rpcSink("b", 1)', { host: 'h1', chokes: { wan: 100 } });
  await apply(harness.open(), [node]);
  assert.equal(await shown(harness), [
    '/flume',
    '/flume/logicalnodes',
    '/flume/logicalnodes/a',
    '/flume/logicalnodes/a/group web',
    '/flume/logicalnodes/a/sink rpcSink("b", 1)',
    '/flume/logicalnodes/a/source null',
    '/flume/physicalnodes',
    '/flume/physicalnodes/h1',
    '/flume/physicalnodes/h1/chokes',
    '/flume/physicalnodes/h1/chokes/wan 100',
    '/flume/physicalnodes/h1/host h1',
    '/flume/physicalnodes/h1/lns',
    '/flume/physicalnodes/h1/lns/a',
  ]);
});

on('a Flume 1.x agent stands where agents look for it', async (harness) => {
  await apply(harness.open(), [agent('a1', { host: 'h1' })]);
  assert.equal(await shown(harness), [
    '/flume',
    '/flume/a1 a1.sources = s\n',
    '/flume/logicalnodes',
    '/flume/physicalnodes',
    '/flume/physicalnodes/h1',
    '/flume/physicalnodes/h1/host h1',
    '/flume/physicalnodes/h1/lns',
    '/flume/physicalnodes/h1/lns/a1',
  ]);
});

on('what flumec remembers can be read by people', async (harness) => {
  const node = sinkOf('a', secretText('s("${secret.PW}")', { PW: 'hunter2' }), { host: 'h1' });
  await apply(harness.open(), [node], { run: { commit: 'c0ffee' } });
  await apply(harness.open(), [sinkOf('a', 'console', { host: 'h1' })]);
  const all = await treeText(harness.client, '/flume/_flumec');
  const lines = all.filter((line) => !/_flumec\/nodes\/[0-9a-f]$|_flumec\/run/.test(line));
  const record = (revision: number, sink: string) =>
    `{"chokes":{},"flow":"web","host":"h1","parts":{"sink":{${sink}},"source":{"shown":"null"}},"revision":${revision},"sendsTo":[],"target":"flume-0.9","tier":"agents"}`;
  const by = lines.join().match(/"by":"([0-9a-f]{8})"/)?.[1];
  assert.equal(lines, [
    '/flume/_flumec {"format":"flumec","version":1}',
    '/flume/_flumec/flows',
    '/flume/_flumec/flows/web {"flow":"web","revision":2}',
    '/flume/_flumec/flows/web/revisions',
    `/flume/_flumec/flows/web/revisions/0000000001 {"appliedAt":"${time}","commit":"c0ffee","created":1,"deleted":0,"number":1,"updated":0,"who":"ann"}`,
    '/flume/_flumec/flows/web/revisions/0000000001/0000000000 {"a":{"before":{"kind":"absent"}}}',
    `/flume/_flumec/flows/web/revisions/0000000002 {"appliedAt":"${time}","created":0,"deleted":0,"number":2,"updated":1,"who":"ann"}`,
    `/flume/_flumec/flows/web/revisions/0000000002/0000000000 {"a":{"before":{"kind":"delta","parts":{"sink":{"fingerprint":"${fingerprint(key, 's("hunter2")')}","secrets":["PW"],"shown":"s(\\"\${secret.PW}\\")"},"source":{}},"revision":1},"by":"${by}"}}`,
    `/flume/_flumec/key ${key}`,
    '/flume/_flumec/nodes',
    `/flume/_flumec/nodes/3/a ${record(2, '"shown":"console"')}`,
  ]);
});

on('while a run applies, the lock says who, where and since when', async (harness) => {
  const now = () => new Date('2026-03-04T05:06:07.000Z');
  const session = await harness
    .openWith({ now })
    .lock({ who: 'ann', host: 'desk', pid: 42 }, { waitMs: 0 });
  const [lock] = await znodeTree(harness.client, '/flume/_flumec/lock');
  assert.is(lock?.text, '{"host":"desk","pid":42,"since":"2026-03-04T05:06:07.000Z","who":"ann"}');
  assert.is(lock?.isEphemeral, true);
  await session.unlock();
  assert.is(await harness.client.exists('/flume/_flumec/lock'), undefined);
});

on('whatever else stands there is left as it is, through changes and deletion', async (harness) => {
  const { client } = harness;
  const others = [
    '/flume/logicalnodes/a/http',
    '/flume/logicalnodes/a/json',
    '/flume/logicalnodes/a/notes/of/mine',
    '/flume/physicalnodes/h1/http',
    '/flume/elsewhere/below',
    '/flume/a/below',
  ];
  const one = [sinkOf('a', 'console', { host: 'h1' }), sinkOf('b', 'console', { host: 'h2' })];
  await apply(harness.open(), one);
  for (const path of others) {
    await client.ensure(path);
    await client.set(path, 'theirs');
  }
  await client.create('/flume/logicalnodes/a/state', { data: 'ACTIVE', mode: 'ephemeral' });
  const theirs = async () => {
    const tree = await znodeTree(client, '/flume');
    return tree.filter(({ text }) => text === 'theirs' || text === 'ACTIVE');
  };
  const before = await theirs();
  assert.is(before.length, 7);
  await apply(harness.open(), [sinkOf('a', 'null', { host: 'h1' }), ...one.slice(1)]);
  await apply(harness.open(), [sinkOf('a', 'null', { host: 'h3' }), ...one.slice(1)]);
  await apply(harness.open(), one.slice(1), { allowMassDelete: true });
  assert.equal(await theirs(), before);
  const kept = await shown(harness);
  assert.not.ok(kept.some((line) => /\/a\/(source|sink|group)|lns\/a/.test(line)));
  assert.ok(kept.includes('/flume/physicalnodes/h1/host h1'));
  assert.not.ok(kept.some((line) => line.startsWith('/flume/physicalnodes/h3')));
  assert.equal([...(await harness.open().read()).nodes.keys()].sort(), ['b']);
});

on('a deleted agent below whose znode another put something is emptied', async (harness) => {
  await apply(harness.open(), [agent('a1'), agent('a2')]);
  await harness.client.create('/flume/a1/theirs', { data: 'x' });
  await apply(harness.open(), [agent('a2')], { allowMassDelete: true });
  const lines = await shown(harness);
  assert.ok(lines.includes('/flume/a1'));
  assert.ok(lines.includes('/flume/a1/theirs x'));
  assert.equal([...(await harness.open().read()).nodes.keys()], ['a2']);
});

on('deleting everything leaves the folders only', async (harness) => {
  await apply(harness.open(), [artifact('a', { chokes: { wan: 1 } }), agent('b')]);
  await apply(harness.open(), [], { flows: ['web'], allowMassDelete: true });
  assert.equal(await shown(harness), ['/flume', '/flume/logicalnodes', '/flume/physicalnodes']);
});

on('a physical node that another tool described is kept', async (harness) => {
  await harness.client.ensure('/flume/physicalnodes/h1/host');
  await harness.client.set('/flume/physicalnodes/h1/host', '10.0.0.1');
  await apply(harness.open(), [artifact('a', { host: 'h1', chokes: { wan: 1 } })]);
  await apply(harness.open(), [], { flows: ['web'], allowMassDelete: true });
  assert.equal((await shown(harness)).slice(2), [
    '/flume/physicalnodes',
    '/flume/physicalnodes/h1',
    '/flume/physicalnodes/h1/chokes',
    '/flume/physicalnodes/h1/host 10.0.0.1',
    '/flume/physicalnodes/h1/lns',
  ]);
});

on(
  'identical bytes are not written: other nodes and other parts keep their versions',
  async (harness) => {
    const nodes = ['a', 'b'].map((node) => sinkOf(node, 'console', { host: 'h1' }));
    await apply(harness.open(), [...nodes, agent('c')]);
    const before = await znodeTree(harness.client, '/flume');
    await apply(harness.open(), [
      sinkOf('a', 'null', { host: 'h1' }),
      ...nodes.slice(1),
      agent('c'),
    ]);
    const after = new Map(
      (await znodeTree(harness.client, '/flume')).map((one) => [one.path, one.mzxid]),
    );
    const written = before.filter(({ path, mzxid }) => after.get(path) !== mzxid);
    assert.equal(
      written.map(({ path }) => path),
      [
        '/flume/_flumec/flows/web',
        '/flume/_flumec/nodes/3/a',
        '/flume/_flumec/run',
        '/flume/logicalnodes/a/sink',
      ],
    );
  },
);

on(
  'a missing group and a wrong one are put right with the next write of the node',
  async (harness) => {
    const { client } = harness;
    await apply(harness.open(), [artifact('a'), artifact('b')]);
    await client.delete('/flume/logicalnodes/a/group');
    await client.set('/flume/logicalnodes/b/group', 'other');
    await apply(
      harness.open(),
      ['a', 'b'].map((node) => artifact(node, { tier: 't' })),
    );
    for (const node of ['a', 'b'])
      assert.is(String((await client.get(`/flume/logicalnodes/${node}/group`)).data), 'web');
  },
);

on(
  'a mapping to a further host that another adds during an apply is a conflict',
  async (harness) => {
    await apply(harness.open(), [artifact('a'), artifact('b')]);
    const store = harness.open();
    const session = await store.lock({ who: 'ann', host: 'desk', pid: 1 }, { waitMs: 0 });
    const expected = (await session.read()).nodes.get('a')?.revision ?? '';
    await harness.client.ensure('/flume/physicalnodes/h9/lns/a');
    const write = {
      node: 'a',
      kind: 'update' as const,
      expected,
      parts: { sink: 'null' },
      removedParts: [],
      mapTo: [],
      unmapFrom: [],
      limits: [],
      unlimited: [],
      history: [],
    };
    await refused('conflict', session.transact({ nodes: [write] }));
    await session.unlock();
    assert.equal((await harness.open().read()).nodes.get('a')?.live?.hosts, [
      'a.example.com',
      'h9',
    ]);
  },
);

on(
  'a node that is only mapped needs adoption, and is then mapped to its host alone',
  async (harness) => {
    await harness.client.ensure('/flume/physicalnodes/h9/lns/a');
    const { nodes } = await harness.open().read();
    assert.equal(nodes.get('a')?.live, { parts: {}, hosts: ['h9'], chokes: {} });
    await apply(harness.open(), [artifact('a', { host: 'h1' })], { adopt: true });
    assert.equal((await harness.open().read()).nodes.get('a')?.live?.hosts, ['h1']);
    assert.not.ok(
      (await shown(harness)).some((line) => line.includes('lns/a') && line.includes('h9')),
    );
  },
);

on('a limit that is no number is drift', async (harness) => {
  await apply(harness.open(), [artifact('a', { host: 'h1', chokes: { wan: 5 } })]);
  await harness.client.set('/flume/physicalnodes/h1/chokes/wan', 'many');
  assert.equal((await harness.open().read()).nodes.get('a')?.live?.chokes, {});
  await apply(harness.open(), [artifact('a', { host: 'h1', chokes: { wan: 5 } })]);
  assert.equal((await harness.open().read()).nodes.get('a')?.live?.chokes, { wan: 5 });
});

on(
  'a limit stays while a node of the host has it that a later transaction deletes',
  async (harness) => {
    const shared = { host: 'h1', chokes: { wan: 5 } };
    await apply(harness.open(), [artifact('a', shared), artifact('b', shared)]);
    const limits = { maxOperations: 1, maxBytes: 1e9, costOf: () => ({ operations: 1, bytes: 1 }) };
    const wan = '/flume/physicalnodes/h1/chokes/wan';
    const store = harness.open();
    const seen: boolean[] = [];
    const watched: Store = {
      ...store,
      lock: async (who, options) => {
        const session = await store.lock(who, options);
        const transact = async (transaction: Transaction) => {
          await session.transact(transaction);
          seen.push((await harness.client.exists(wan)) !== undefined);
        };
        return { ...session, transact };
      },
    };
    await apply(watched, [artifact('a', { host: 'h1' })], { limits, allowMassDelete: true });
    assert.equal(seen, [true, false, false]);
  },
);

on('the time of a change by another hand is told', async (harness) => {
  await apply(harness.open(), [artifact('a')]);
  const stat = await harness.client.set('/flume/logicalnodes/a/sink', 'null');
  const { nodes } = await harness.open().read();
  assert.is(nodes.get('a')?.live?.changedAt, new Date(stat.mtimeMs).toISOString());
});

on('names that are no names of znodes are refused', async (harness) => {
  const failureOf = async (node: Artifact) => {
    const { steps } = await apply(harness.open(), [node]);
    const [first] = steps;
    return first?.status === 'failed' ? `${first.error.kind}: ${first.error.message}` : '';
  };
  for (const host of ['a/b', '.', '..', ''])
    assert.is(
      await failureOf(artifact('a', { host })),
      `refused: "${host}" cannot be a name in ZooKeeper`,
    );
  assert.is(
    await failureOf(agent('_flumec')),
    'refused: No agent can be called "_flumec" in ZooKeeper',
  );
  assert.match(
    await failureOf(artifact('a', { host: 'h\u0001' })),
    /^refused: Store "zk:.*" cannot be written: Path ".*" has a character that ZooKeeper refuses, at 23$/,
  );
  assert.equal((await shown(harness)).length, 3);
});

test.run();
