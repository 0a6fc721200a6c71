import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type ApplyRun, applyPlan, type PlanWriter } from '../../src/reconcile/apply-plan.js';
import { buildPlan, type PlanRequest } from '../../src/reconcile/build-plan.js';
import { parsePlan } from '../../src/reconcile/parse-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import { serializePlan } from '../../src/reconcile/serialize-plan.js';
import { emptySnapshot, type Snapshot } from '../../src/reconcile/snapshot.js';
import type { StoreLimits } from '../../src/reconcile/store.js';
import { StoreError } from '../../src/reconcile/store-error.js';
import { modelStore } from './model-store.js';
import { artifact, key, secretText, sinkOf, time } from './samples.js';
import { storeOf } from './stored.js';

const artifacts = [
  artifact('a', { sendsTo: ['b'] }),
  artifact('b', { sendsTo: ['c'] }),
  artifact('c'),
];

const oneByOne: StoreLimits = {
  maxOperations: 1,
  maxBytes: 1,
  costOf: () => ({ operations: 1, bytes: 1 }),
};

function plan(other: Partial<PlanRequest> = {}): Plan {
  return buildPlan({ store: 's', snapshot: emptySnapshot, artifacts, flows: ['web'], ...other });
}

async function results(
  one: Plan,
  writer: PlanWriter,
  other: Partial<ApplyRun> = {},
): Promise<readonly string[]> {
  const run = {
    snapshot: emptySnapshot,
    who: 'ann',
    appliedAt: time,
    newFingerprintKey: key,
    ...other,
  };
  const found: string[] = [];
  for await (const step of applyPlan(one, writer, run)) {
    const what = step.kind === 'write' ? `${step.number}/${step.of} ${step.step.nodes}` : 'record';
    found.push(`${what} ${step.status}${step.status === 'failed' ? ` ${step.error.message}` : ''}`);
  }
  return found;
}

/** A writer whose n-th transaction, or reading back, fails. */
function failingAt(number: number, call: keyof PlanWriter, start: Snapshot = emptySnapshot) {
  const store = modelStore(start);
  let calls = 0;
  const fail = () => {
    if (++calls === number) throw new StoreError('unreachable', 'the store is away');
  };
  const writer: PlanWriter = {
    transact: async (transaction) => {
      if (call === 'transact') fail();
      await store.transact(transaction);
    },
    readNodes: async (nodes) => {
      if (call === 'readNodes') fail();
      return store.readNodes(nodes);
    },
  };
  return { writer, transactions: store.transactions };
}

test('an atomic plan is one transaction with its record', async () => {
  const store = modelStore(emptySnapshot);
  assert.equal(await results(plan(), store), ['1/1 c,b,a done', 'record done']);
  const [only, ...rest] = store.transactions;
  assert.equal(rest, []);
  assert.equal(
    only?.nodes.map(({ node }) => node),
    ['c', 'b', 'a'],
  );
  assert.is(only?.pending, undefined);
  const revision = { number: 1, appliedAt: time, who: 'ann', created: 3, updated: 0, deleted: 0 };
  assert.equal(only?.finished, [{ flow: 'web', revision }]);
  assert.is(only?.fingerprintKey, key);
});

test('a plan in steps carries its journal with each, and its record last', async () => {
  const store = modelStore(emptySnapshot);
  const one = plan({ limits: oneByOne, rollback: { flow: 'web', revision: 5 } });
  assert.equal(await results(one, store, { commit: 'c0ffee' }), [
    '1/3 c done',
    '2/3 b done',
    '3/3 a done',
    'record done',
  ]);
  const wanted = one.flows[0]?.wanted;
  const journal = {
    number: 1,
    startedAt: time,
    who: 'ann',
    commit: 'c0ffee',
    rollbackTo: 5,
    wanted,
    steps: 3,
  };
  const counts = { updated: 0, deleted: 0 };
  assert.equal(
    store.transactions.map(({ nodes, pending, finished, fingerprintKey }) => [
      nodes.length,
      pending,
      finished,
      fingerprintKey,
    ]),
    [
      ...[1, 2, 3].map((stepsDone) => [
        1,
        [{ flow: 'web', pending: { ...journal, created: stepsDone, ...counts, stepsDone } }],
        undefined,
        stepsDone === 1 ? key : undefined,
      ]),
      [
        0,
        undefined,
        [
          {
            flow: 'web',
            revision: {
              number: 1,
              appliedAt: time,
              who: 'ann',
              commit: 'c0ffee',
              rollbackTo: 5,
              created: 3,
              ...counts,
            },
          },
        ],
        undefined,
      ],
    ],
  );
});

test('the key a store has stays', async () => {
  const snapshot = { ...emptySnapshot, fingerprintKey: 'ab' };
  const store = modelStore(snapshot);
  await results(plan({ snapshot }), store, { snapshot });
  assert.is(store.transactions[0]?.fingerprintKey, undefined);
});

test('an atomic plan that fails leaves nothing recorded', async () => {
  const { writer, transactions } = failingAt(1, 'transact');
  assert.equal(await results(plan(), writer), [
    '1/1 c,b,a failed the store is away',
    'record skipped',
  ]);
  assert.equal(transactions, []);
});

test('an atomic plan that cannot be read back is recorded nevertheless', async () => {
  const { writer } = failingAt(1, 'readNodes');
  assert.equal(await results(plan(), writer), [
    '1/1 c,b,a failed the store is away',
    'record done',
  ]);
});

for (const [call, transactions] of [
  ['transact', 1],
  ['readNodes', 2],
] as const)
  test(`after a step whose "${call}" fails, the rest is skipped`, async () => {
    const failing = failingAt(2, call);
    assert.equal(await results(plan({ limits: oneByOne }), failing.writer), [
      '1/3 c done',
      '2/3 b failed the store is away',
      '3/3 a skipped',
      'record skipped',
    ]);
    assert.is(failing.transactions.length, transactions);
  });

test('a record that fails is told after all steps', async () => {
  const { writer } = failingAt(4, 'transact');
  assert.equal((await results(plan({ limits: oneByOne }), writer)).slice(2), [
    '3/3 a done',
    'record failed the store is away',
  ]);
});

test('an error of ours is not taken for one of the store', async () => {
  const writer: PlanWriter = {
    transact: async () => {
      throw new TypeError('ours');
    },
    readNodes: async () => new Map(),
  };
  const error = await results(plan(), writer).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.instance(error, TypeError);
});

test('nothing is done for a plan without changes', async () => {
  const snapshot = storeOf(artifacts);
  const store = modelStore(snapshot);
  assert.equal(await results(plan({ snapshot }), store, { snapshot }), []);
  assert.equal(store.transactions, []);
});

test('an interrupted apply whose nodes are all written only needs its record', async () => {
  const held = storeOf(artifacts);
  const pending = {
    number: 2,
    startedAt: 'then',
    who: 'bob',
    wanted: '',
    steps: 3,
    stepsDone: 3,
    created: 1,
    updated: 2,
    deleted: 0,
  };
  const snapshot = { ...held, flows: new Map([['web', { flow: 'web', history: [], pending }]]) };
  const store = modelStore(snapshot);
  assert.equal(await results(plan({ snapshot }), store, { snapshot }), ['record done']);
  const revision = { number: 2, appliedAt: time, who: 'ann', created: 1, updated: 2, deleted: 0 };
  assert.equal(store.transactions, [{ nodes: [], finished: [{ flow: 'web', revision }] }]);
});

test('a refused plan, and one that was only saved, cannot be applied', async () => {
  const refused = {
    ...plan(),
    refusals: [{ code: 'x', severity: 'error' as const, message: 'x' }],
  };
  const message = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error instanceof Error ? error.message : undefined;
  };
  const store = modelStore(emptySnapshot);
  assert.is(await message(results(refused, store)), 'Broken invariant: a refused plan is applied');
  const secret = plan({ artifacts: [sinkOf('a', secretText('${secret.A}', { A: 'x' }))] });
  const { value: saved } = parsePlan({ name: 'p', text: serializePlan(secret) });
  assert.is(
    saved && (await message(results(saved, store))),
    'Broken invariant: a secret without a value is written',
  );
  assert.equal(store.transactions, []);
});

const spoilers: readonly (readonly [string, (now: Snapshot) => Snapshot])[] = [
  ['gone', (now) => ({ ...now, nodes: new Map() })],
  ['without a text', (now) => withLive(now, { parts: { source: 'tail("/var/log/a")' } })],
  ['with another text', (now) => withLive(now, { parts: { source: 'x', sink: 'console' } })],
  ['on another host', (now) => withLive(now, { hosts: ['h9'] })],
  ['on two hosts', (now) => withLive(now, { hosts: ['a.example.com', 'h9'] })],
  ['with another limit', (now) => withLive(now, { chokes: { wan: 2 } })],
  ['without its texts', (now) => withLive(now, undefined)],
];

function withLive(now: Snapshot, live: object | undefined): Snapshot {
  const [[node, stored] = ['', undefined]] = [...now.nodes];
  if (!stored?.live) return now;
  const { live: was, ...rest } = stored;
  return { ...now, nodes: new Map([[node, live ? { ...rest, live: { ...was, ...live } } : rest]]) };
}

for (const [what, spoil] of spoilers)
  test(`a node that is ${what} right after it was written is a failure`, async () => {
    const store = modelStore(emptySnapshot);
    const writer = { ...store, readNodes: async () => spoil(store.snapshot()).nodes };
    assert.equal(
      await results(plan({ artifacts: [artifact('a', { chokes: { wan: 1 } })] }), writer),
      ['1/1 a failed Node "a" does not hold what was just written to it', 'record done'],
    );
  });

test('a deleted node that is still there is a failure, one another tool has parts of is not', async () => {
  const snapshot = storeOf([artifact('a')]);
  const one = plan({ snapshot, artifacts: [], allowMassDelete: true });
  const reading = (parts: Readonly<Record<string, string>>, record = false): PlanWriter => ({
    transact: async () => {},
    readNodes: async () => {
      const known = record ? snapshot.nodes.get('a')?.record : undefined;
      const live = { parts, hosts: [], chokes: {} };
      return new Map([['a', { revision: 'r', live, ...(known && { record: known }) }]]);
    },
  });
  assert.match(
    (await results(one, reading({ sink: 'x' }), { snapshot }))[0] ?? '',
    /failed Node "a" does not hold/,
  );
  assert.match(
    (await results(one, reading({}, true), { snapshot }))[0] ?? '',
    /failed Node "a" does not hold/,
  );
  assert.match((await results(one, reading({ properties: 'x' }), { snapshot }))[0] ?? '', /done$/);
});

test.run();
