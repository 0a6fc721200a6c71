import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { PendingRevision } from '../../src/reconcile/revision.js';
import { emptySnapshot } from '../../src/reconcile/snapshot.js';
import { statusOf } from '../../src/reconcile/status.js';
import { artifact, secretText, sinkOf } from './samples.js';
import { foreignNode, storedNode, storeOf } from './stored.js';

const revision = { number: 1, appliedAt: 'then', who: 'ann', created: 1, updated: 0, deleted: 0 };

test('an empty store has nothing to tell', () => {
  assert.equal(statusOf(emptySnapshot), { flows: [], unmanaged: [] });
});

test('each flow tells its revision, nodes and tiers; nodes of nobody are listed', () => {
  const snapshot = storeOf(
    [
      artifact('b'),
      artifact('a'),
      artifact('r', { tier: 'relays' }),
      artifact('o', { flow: 'other' }),
    ],
    { y: foreignNode({ sink: 'x' }), x: foreignNode({ sink: 'x' }) },
  );
  assert.equal(statusOf(snapshot), {
    flows: [
      {
        flow: 'other',
        revision: 1,
        applied: revision,
        pendingNodes: 0,
        nodes: 1,
        tiers: [{ tier: 'agents', nodes: 1 }],
        drifted: [],
      },
      {
        flow: 'web',
        revision: 1,
        applied: revision,
        pendingNodes: 0,
        nodes: 3,
        tiers: [
          { tier: 'agents', nodes: 2 },
          { tier: 'relays', nodes: 1 },
        ],
        drifted: [],
      },
    ],
    unmanaged: ['x', 'y'],
  });
});

test('an apply that did not finish is told with how far it came', () => {
  const pending: PendingRevision = {
    number: 1,
    startedAt: 'then',
    who: 'bob',
    wanted: 'd',
    steps: 3,
    stepsDone: 1,
    created: 1,
    updated: 0,
    deleted: 0,
  };
  const snapshot = {
    ...storeOf([artifact('a')]),
    flows: new Map([['web', { flow: 'web', history: [], pending }]]),
  };
  const [web] = statusOf(snapshot).flows;
  assert.equal(
    [web?.revision, web?.applied, web?.pending, web?.pendingNodes],
    [0, undefined, pending, 1],
  );
});

test('a flow known by its nodes only is told too', () => {
  const { nodes } = storeOf([artifact('a')]);
  assert.equal(
    statusOf({ nodes, flows: new Map() }).flows.map(({ flow, revision: at }) => [flow, at]),
    [['web', 0]],
  );
});

test('what another hand changed is told by what differs, and since when', () => {
  const wanted = artifact('a', { chokes: { lan: 1, wan: 2 } });
  const live = {
    parts: { sink: 'null' },
    hosts: ['h1', 'h2'],
    chokes: { lan: 9 },
    changedAt: '2026-01-01T00:00:00.000Z',
  };
  const { record } = storedNode(wanted);
  const snapshot = storeOf([], {
    a: { ...storedNode(wanted), live },
    b: { revision: 'r', ...(record && { record }) },
  });
  assert.equal(statusOf(snapshot).flows[0]?.drifted, [
    {
      node: 'a',
      tier: 'agents',
      since: '2026-01-01T00:00:00.000Z',
      differences: [
        {
          kind: 'text',
          part: 'sink',
          recorded: { kind: 'shown', shown: 'console' },
          live: { kind: 'shown', shown: 'null' },
        },
        { kind: 'text', part: 'source', recorded: { kind: 'shown', shown: 'tail("/var/log/a")' } },
        { kind: 'host', recorded: 'a.example.com', live: ['h1', 'h2'] },
        { kind: 'choke', id: 'lan', recorded: 1, live: 9 },
        { kind: 'choke', id: 'wan', recorded: 2 },
      ],
    },
    { node: 'b', tier: 'agents', differences: [{ kind: 'missing' }] },
  ]);
});

test('a drifted text is hidden where its node has a secret, or where it holds one of another', () => {
  const own = sinkOf('a', secretText('s("${secret.PW}")', { PW: 'hunter2' }));
  const other = sinkOf('b', 'console');
  const hosts = (node: string) => [`${node}.example.com`];
  const snapshot = storeOf(
    [own, other, sinkOf('c', secretText('t("${secret.PW}")', { PW: 'hunter2' }))],
    {
      a: {
        ...storedNode(own),
        live: { parts: { source: 'x', sink: 's("y")' }, hosts: hosts('a'), chokes: {} },
      },
      b: {
        ...storedNode(other),
        live: { parts: { source: 'null', sink: 'hunter2' }, hosts: hosts('b'), chokes: {} },
      },
    },
  );
  const texts = statusOf(snapshot).flows[0]?.drifted.map(({ node, differences }) => [
    node,
    differences.map((one) => (one.kind === 'text' ? one.live : one.kind)),
  ]);
  assert.equal(texts, [
    ['a', [{ kind: 'hidden' }, { kind: 'hidden' }]],
    ['b', [{ kind: 'hidden' }]],
  ]);
});

test.run();
