import * as assert from 'uvu/assert';
import type { NodeWrite } from '../../src/reconcile/node-write.js';
import type { NodeRecord } from '../../src/reconcile/snapshot.js';
import { artifact, key, secretText, sinkOf, time } from '../reconcile/samples.js';
import { apply, locked, refused } from './harness.js';
import type { On } from './store-contract.js';

const record: NodeRecord = {
  flow: 'web',
  tier: 'agents',
  host: 'h1',
  target: 'flume-0.9',
  parts: { source: { shown: 'null' }, sink: { shown: 'console' } },
  chokes: {},
  sendsTo: [],
  revision: 1,
};

function creation(node: string, other: Partial<NodeWrite> = {}): NodeWrite {
  return {
    node,
    kind: 'create',
    parts: { source: 'null', sink: 'console' },
    removedParts: [],
    mapTo: ['h1'],
    unmapFrom: [],
    limits: [],
    unlimited: [],
    record,
    history: [{ flow: 'web', number: 1, before: { kind: 'absent' } }],
    ...other,
  };
}

const firstRevision = {
  flow: 'web',
  revision: { number: 1, appliedAt: time, who: 'ann', created: 1, updated: 0, deleted: 0 },
};

/** What a transaction writes, and what it refuses. */
export function transactionContract(on: On): void {
  on('a place where nothing was applied reads as an empty snapshot', async ({ open }) => {
    const snapshot = await open().read();
    assert.is(snapshot.nodes.size, 0);
    assert.is(snapshot.flows.size, 0);
    assert.is(snapshot.fingerprintKey, undefined);
    assert.equal(await open().readHistory('web', 0), []);
    assert.equal(
      await locked(open(), async (session) => [...(await session.readNodes(['a']))]),
      [],
    );
  });

  on('what a transaction writes is read by any other opening', async ({ open }) => {
    const limits = [{ host: 'h1', id: 'wan', limit: 100 }];
    const chokes = { wan: 100 };
    await locked(open(), (session) =>
      session.transact({
        nodes: [creation('a.b-c', { limits, record: { ...record, chokes } })],
        finished: [firstRevision],
        fingerprintKey: key,
      }),
    );
    const { nodes, flows, fingerprintKey } = await open().read();
    assert.equal([...nodes.keys()], ['a.b-c']);
    const node = nodes.get('a.b-c');
    assert.equal(node?.live?.parts, { source: 'null', sink: 'console' });
    assert.equal(node?.live?.hosts, ['h1']);
    assert.is(node?.live?.chokes['wan'], 100);
    assert.equal(node?.record, { ...record, chokes });
    assert.equal(flows.get('web'), { flow: 'web', history: [firstRevision.revision] });
    assert.is(fingerprintKey, key);
  });

  on('a transaction without content writes nothing', async ({ open, raw }) => {
    await apply(open(), [artifact('a')]);
    const before = await raw();
    await locked(open(), (session) => session.transact({ nodes: [], pending: [], finished: [] }));
    assert.is(await raw(), before);
  });

  on(
    'a node that should not stand and does is a conflict, and nothing is written',
    async ({ open, raw }) => {
      await apply(open(), [artifact('a')]);
      const before = await raw();
      await locked(open(), async (session) => {
        const work = session.transact({ nodes: [creation('b'), creation('a')] });
        const error = await refused('conflict', work);
        assert.is(error.node, 'a');
      });
      assert.is(await raw(), before);
    },
  );

  on(
    'a node that moved since it was read is a conflict, and nothing is written',
    async ({ open, raw, tamper }) => {
      await apply(open(), [artifact('a'), artifact('b')]);
      const { nodes } = await open().read();
      await tamper('b', (live) => live && { ...live, parts: { ...live.parts, sink: 'null' } });
      const before = await raw();
      const writes = ['a', 'b'].map((node) => {
        const expected = nodes.get(node)?.revision ?? '';
        return creation(node, { kind: 'update', expected, parts: { sink: 'null' }, mapTo: [] });
      });
      await locked(open(), async (session) => {
        const error = await refused('conflict', session.transact({ nodes: writes }));
        assert.is(error.node, 'b');
      });
      assert.is(await raw(), before);
    },
  );

  on('a node that is gone since it was read is a conflict', async ({ open, tamper }) => {
    await apply(open(), [artifact('a')]);
    const expected = (await open().read()).nodes.get('a')?.revision ?? '';
    await tamper('a', () => undefined);
    await locked(open(), (session) =>
      refused('conflict', session.transact({ nodes: [creation('a', { expected })] })).then(
        () => {},
      ),
    );
  });

  on('a node that went and came back is not the one that was read', async ({ open }) => {
    await apply(open(), [artifact('a'), artifact('b')]);
    const expected = (await open().read()).nodes.get('a')?.revision ?? '';
    await apply(open(), [artifact('b')], { allowMassDelete: true });
    await apply(open(), [artifact('a'), artifact('b')]);
    await locked(open(), (session) =>
      refused('conflict', session.transact({ nodes: [creation('a', { expected })] })).then(
        () => {},
      ),
    );
  });

  on('a flow that another run applied is a conflict', async ({ open, raw }) => {
    await apply(open(), [artifact('a')]);
    const before = await raw();
    await locked(open(), async (session) => {
      await refused('conflict', session.transact({ nodes: [], finished: [firstRevision] }));
    });
    assert.is(await raw(), before);
  });

  on('an update writes what differs and keeps the rest', async ({ open }) => {
    await apply(open(), [artifact('a')]);
    await apply(open(), [artifact('a', { tier: 'relays' })]);
    const node = (await open().read()).nodes.get('a');
    assert.equal(node?.live?.parts, { source: 'tail("/var/log/a")', sink: 'console' });
    assert.is(node?.record?.tier, 'relays');
    assert.is(node?.record?.revision, 2);
  });

  on(
    'a node that moves is mapped to its new host only, and its limits move along',
    async ({ open }) => {
      await apply(open(), [artifact('a', { host: 'h1', chokes: { wan: 100 } })]);
      await apply(open(), [artifact('a', { host: 'h2', chokes: { wan: 100 } })]);
      const node = (await open().read()).nodes.get('a');
      assert.equal(node?.live?.hosts, ['h2']);
      assert.is(node?.live?.chokes['wan'], 100);
    },
  );

  on(
    'a limit that two nodes of a host share stays while one of them needs it',
    async ({ open }) => {
      const shared = { host: 'h1', chokes: { wan: 100 } };
      await apply(open(), [artifact('a', shared), artifact('b', shared)]);
      await apply(open(), [artifact('b', shared)], { allowMassDelete: true });
      assert.is((await open().read()).nodes.get('b')?.live?.chokes['wan'], 100);
      await apply(open(), [artifact('b', { host: 'h1' })]);
      assert.is((await open().read()).nodes.get('b')?.live?.chokes['wan'], undefined);
    },
  );

  on(
    'a deleted node leaves nothing but what other tools keep under its name',
    async ({ open, tamper }) => {
      await apply(open(), [artifact('a'), artifact('b'), artifact('c')]);
      await tamper(
        'b',
        (live) => live && { ...live, parts: { ...live.parts, properties: 'b.sinks = k' } },
      );
      await apply(open(), [artifact('c')], { allowMassDelete: true });
      const { nodes } = await open().read();
      assert.equal([...nodes.keys()].sort(), ['b', 'c']);
      assert.equal(nodes.get('b')?.live?.parts, { properties: 'b.sinks = k' });
      assert.is(nodes.get('b')?.record, undefined);
    },
  );

  on('nodes of nobody and of other flows are left as they are', async ({ open, tamper }) => {
    await tamper('x', () => ({
      parts: { source: 'null', sink: 'null' },
      hosts: ['h9'],
      chokes: {},
    }));
    await apply(open(), [artifact('y', { flow: 'other' })]);
    const before = await open().read();
    await apply(open(), [artifact('a')]);
    await apply(open(), [], { flows: ['web'], allowMassDelete: true });
    const after = await open().read();
    assert.equal([...after.nodes], [...before.nodes]);
    assert.equal(after.flows.get('other'), before.flows.get('other'));
  });

  on('a node goes over to the other generation whole', async ({ open }) => {
    await apply(open(), [artifact('a')]);
    const parts = { properties: { shown: 'a.sources = s\n' } };
    await apply(open(), [artifact('a', { target: 'flume-1', parts })]);
    const node = (await open().read()).nodes.get('a');
    assert.equal(node?.live?.parts, { properties: 'a.sources = s\n' });
    assert.is(node?.record?.target, 'flume-1');
  });

  on('texts come back as they were written', async ({ open }) => {
    const texts = ['', ' ', 'a\nb\r\n\tc', '"quoted" \\ {}', 'Ünïcödé ✓ 𝒳', 'x'.repeat(20_000)];
    await apply(
      open(),
      texts.map((text, index) => sinkOf(`n${index}`, text)),
    );
    const { nodes } = await open().read();
    assert.equal(
      texts.map((_text, index) => nodes.get(`n${index}`)?.live?.parts['sink']),
      texts,
    );
  });

  on('a secret is in the live text and nowhere else', async ({ open, raw }) => {
    await apply(open(), [sinkOf('a', secretText('sink("${secret.PW}")', { PW: 'hunter2' }))]);
    const node = (await open().read()).nodes.get('a');
    assert.is(node?.live?.parts['sink'], 'sink("hunter2")');
    assert.equal(node?.record?.parts['sink'], {
      shown: 'sink("${secret.PW}")',
      secrets: ['PW'],
      fingerprint: '3196ae79dc07',
    });
    assert.is((await raw()).split('hunter2').length, 2);
  });
}
