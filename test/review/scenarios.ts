import type { PlanRequest } from '../../src/reconcile/build-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import { emptySnapshot, type Snapshot } from '../../src/reconcile/snapshot.js';
import type { StoreLimits } from '../../src/reconcile/store.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { artifact } from '../reconcile/samples.js';
import { foreignNode, storedNode, storeOf } from '../reconcile/stored.js';
import { agents } from './agents.js';
import { compiled, planBetween } from './plan-between.js';
import { type SampleOptions, sample } from './topology.js';

/** Realistic plans by name: each is shown in every form there is. */
export const scenarios: Readonly<Record<string, () => Plan>> = {
  'nothing-to-do': () => change({}, {}),
  'first-apply': () => planBetween(emptySnapshot, compiled(sample({ web: 'web-[001-040]' }))),
  'larger-batches': () => change({}, { batch: 200 }),
  'larger-batches-and-drift': () => planBetween(drifted(), compiled(sample({ batch: 200 }))),
  'one-more-receiver': () => change({}, { parsers: 3 }),
  'one-more-receiver-in-waves': () => change({}, { parsers: 3 }, { limits: fiftyAtOnce }),
  'gzip-inserted': () => change({}, { webEdge: ', compression: gzip' }),
  'gzip-removed': () => change({ webEdge: ', compression: gzip' }, {}),
  'renamed-and-deleted': () =>
    change(twenty, { web: '[front-01, "web-[02-18]"]', webHosts: 'web-[01-18].dc1.example.com' }),
  'mass-delete': () => change({}, { web: 'web-[001-100]' }),
  'host-moved': () => change(twenty, { ...twenty, archiveHosts: movedHosts }),
  'choke-changed': () => change({ ...twenty, choke: '256KB/s' }, { ...twenty, choke: '512KB/s' }),
  'choke-removed': () => change({ ...twenty, choke: '256KB/s' }, twenty),
  'no-longer-reliable': () => change(twenty, { ...twenty, isReliable: false }),
  'best-effort': () =>
    change(twenty, { ...twenty, webEdge: ', delivery: best-effort', isReliable: false }),
  'source-changed': () => change({}, { source: 'tail("/var/log/nginx/access.log", true)' }),
  'secret-changed': () => planBetween(withSecret('hunter2'), withSecret('correct horse')),
  'secret-and-more-changed': () =>
    planBetween(withSecret('hunter2'), withSecret('hunter2', 'orders-v2')),
  'secret-hidden': () => planBetween(tamperedSecret(), withSecret('hunter2')),
  'taken-over': () => planBetween(foreign(), compiled(sample(twenty)), { adopt: true }),
  interrupted: () => planBetween(begun(), compiled(sample({ batch: 200 }))),
  'rolled-back': () =>
    change({ batch: 200 }, {}, { rollback: { flow: 'access-logs', revision: 11 } }),
  'agents-weakened': () =>
    planBetween(
      agents({ sink: { 'compression-type': 'deflate', ssl: 'true' } }),
      agents({ channel: 'memory', capacity: 5000 }),
    ),
  'agents-get-another-receiver': () =>
    planBetween(agents(), agents({ hosts: ['store-1.example.com', 'store-3.example.com'] })),
  'agents-first': () => planBetween(emptySnapshot, agents({ agents: 2 })),
  'everything-at-once': () => everythingAtOnce(),
};

const twenty: SampleOptions = { web: 'web-[01-20]' };

const movedHosts = '[hadoop-1.dc1.example.com, hadoop-9.dc1.example.com, hadoop-3.dc1.example.com]';

const fiftyAtOnce: StoreLimits = {
  maxOperations: 50,
  maxBytes: 1_000_000,
  costOf: () => ({ operations: 1, bytes: 1 }),
};

function change(
  before: SampleOptions,
  after: SampleOptions,
  options: Partial<PlanRequest> = {},
): Plan {
  return planBetween(compiled(sample(before)), compiled(sample(after)), options);
}

/** The sample, with two nodes that another hand gave smaller batches and gzip. */
function drifted(): Snapshot {
  const all = compiled(sample());
  const others = ['web-007', 'web-099'].map((node) => {
    const stored = storedNode(all.find((one) => one.node === node) as Artifact);
    const parts = { ...stored.live?.parts };
    parts['sink'] = parts['sink']?.replace('batch(100, 1000)', 'batch(50, 1000) gzip') ?? '';
    return [node, { ...stored, live: { hosts: [], chokes: {}, ...stored.live, parts } }] as const;
  });
  return storeOf(all, Object.fromEntries(others));
}

/** Two nodes that send to a database whose password is a secret. */
function withSecret(password: string, database = 'orders'): readonly Artifact[] {
  const text = `version: 1
flow: orders
plugins: {jdbc: {kind: sink, args: [url, table]}}
tiers:
  till:
    nodes: till-[1-2]
    source: tail("/var/log/till.log")
    sink: jdbc("jdbc:db://till:\${secret.DB_PASSWORD}@db/${database}", "\${node}")
`;
  return compiled(text, { DB_PASSWORD: password });
}

/** A store in which another hand put a text that may hold a secret. */
function tamperedSecret(): Snapshot {
  const all = withSecret('hunter2');
  const [first = artifact('x')] = all;
  const stored = storedNode(first);
  const live = {
    parts: { source: 'null', sink: 'jdbc("hunter2")' },
    hosts: ['till-1'],
    chokes: {},
  };
  return storeOf(all, { 'till-1': { ...stored, live } });
}

/** A store in which two of the nodes belong to nobody and to another flow. */
function foreign(): Snapshot {
  const all = compiled(sample(twenty));
  const [first = artifact('x'), second = artifact('y')] = all.filter(({ tier }) => tier === 'web');
  return storeOf(all, {
    [first.node]: foreignNode({ source: 'null', sink: 'null' }, [first.host]),
    [second.node]: storedNode({ ...second, flow: 'trial', tier: 'trial' }),
  });
}

/** A store in which an apply began and did not finish. */
function begun(): Snapshot {
  const snapshot = storeOf(compiled(sample()));
  const flow = 'access-logs';
  const pending = {
    number: 2,
    startedAt: '2026-01-02T03:04:05.000Z',
    who: 'bob',
    wanted: 'something else',
    created: 0,
    updated: 50,
    deleted: 0,
    steps: 5,
    stepsDone: 2,
  };
  const history = snapshot.flows.get(flow)?.history ?? [];
  return { ...snapshot, flows: new Map([[flow, { flow, history, pending }]]) };
}

/** Two flows: one grows and loses reliability, one is deleted whole and may not be. */
function everythingAtOnce(): Plan {
  const before = [
    ...compiled(sample({ ...twenty, choke: '256KB/s' })),
    ...[1, 2, 3].map((at) => artifact(`old-${at}`, { flow: 'old', sendsTo: [] })),
  ];
  const after = compiled(
    sample({
      web: 'web-[01-25]',
      batch: 50,
      parsers: 3,
      isReliable: false,
      archiveHosts: movedHosts,
    }),
  );
  return planBetween(before, after, {
    pruneFlows: ['old'],
    disruptionsOf: ({ node, before: old, after: fresh }) =>
      old.hosts.includes(fresh.host) ? [] : [`the senders of ${node} wait until it listens again`],
  });
}
