import * as assert from 'uvu/assert';
import { applyPlan } from '../../src/reconcile/apply-plan.js';
import { buildPlan, isEmptyPlan } from '../../src/reconcile/build-plan.js';
import { planRollback, rollbackRevision } from '../../src/reconcile/plan-rollback.js';
import { statusOf } from '../../src/reconcile/status.js';
import type { Store, StoreLimits } from '../../src/reconcile/store.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { artifact, key, secretText, sinkOf, time } from '../reconcile/samples.js';
import { apply, locked } from './harness.js';
import type { On } from './store-contract.js';

/** One node a transaction: every plan of two changes goes in steps. */
const oneByOne: StoreLimits = {
  maxOperations: 1,
  maxBytes: Number.POSITIVE_INFINITY,
  costOf: () => ({ operations: 1, bytes: 0 }),
};

const before = [
  sinkOf('agent', 'rpcSink("relay", 1)', { sendsTo: ['relay'] }),
  sinkOf('relay', 'rpcSink("old", 1)', { sendsTo: ['old'] }),
  sinkOf('old', 'console'),
  sinkOf('same', 'console'),
];

const after = [
  sinkOf('agent', 'rpcSink("relay", 2)', { sendsTo: ['relay'] }),
  sinkOf('relay', secretText('rpcSink("new", 1, "${secret.PW}")', { PW: 'hunter2' }), {
    sendsTo: ['new'],
  }),
  sinkOf('new', 'console'),
  sinkOf('same', 'console'),
];

/** Applies in steps and is killed after so many of them; tells what was written. */
function interrupted(
  store: Store,
  artifacts: readonly Artifact[],
  steps: number,
): Promise<string[]> {
  return locked(store, async (session) => {
    const snapshot = await session.read();
    const plan = buildPlan({
      store: store.name,
      snapshot,
      artifacts,
      flows: ['web'],
      limits: oneByOne,
    });
    const run = { snapshot, who: 'ann', appliedAt: time, newFingerprintKey: key };
    const written: string[] = [];
    for await (const step of applyPlan(plan, session, run)) {
      assert.is(step.status, 'done');
      if (step.kind === 'write') written.push(...step.step.nodes);
      if (written.length === steps) break;
    }
    return written;
  });
}

async function texts(store: Store): Promise<unknown> {
  const { nodes } = await store.read();
  return [...nodes].map(([node, { live }]) => [node, live?.parts, live?.hosts]).sort();
}

/** Whole applies, interrupted ones, and the way back. */
export function applyContract(on: On): void {
  on(
    'what was applied needs no change, and applying it again writes nothing',
    async ({ open, raw }) => {
      await apply(open(), after);
      const stored = await raw();
      const { plan, steps } = await apply(open(), after);
      assert.ok(isEmptyPlan(plan));
      assert.equal(steps, []);
      assert.is(await raw(), stored);
    },
  );

  on('an apply in steps writes the same as one at once', async ({ open }) => {
    await apply(open(), before);
    await apply(open(), after, { limits: oneByOne });
    const { flows } = await open().read();
    assert.equal(flows.get('web'), {
      flow: 'web',
      history: [
        { number: 2, appliedAt: time, who: 'ann', created: 1, updated: 2, deleted: 1 },
        { number: 1, appliedAt: time, who: 'ann', created: 4, updated: 0, deleted: 0 },
      ],
    });
    assert.equal(await texts(open()), [
      ['agent', { source: 'null', sink: 'rpcSink("relay", 2)' }, ['agent.example.com']],
      ['new', { source: 'null', sink: 'console' }, ['new.example.com']],
      ['relay', { source: 'null', sink: 'rpcSink("new", 1, "hunter2")' }, ['relay.example.com']],
      ['same', { source: 'null', sink: 'console' }, ['same.example.com']],
    ]);
  });

  for (const steps of [1, 2, 3, 4]) {
    on(`an apply killed after step ${steps} is finished by the next`, async ({ open }) => {
      await apply(open(), before);
      const written = await interrupted(open(), after, steps);
      assert.equal(written, ['new', 'relay', 'agent', 'old'].slice(0, steps));
      const [flow] = statusOf(await open().read()).flows;
      assert.is(flow?.revision, 1);
      assert.is(flow?.pending?.number, 2);
      assert.is(flow?.pending?.stepsDone, steps);
      const { plan } = await apply(open(), after, { limits: oneByOne });
      assert.is(plan.flows[0]?.interrupted?.decision, 'finish');
      assert.is(plan.changes.length, 4 - steps);
      const { flows } = await open().read();
      assert.is(flows.get('web')?.pending, undefined);
      assert.equal(flows.get('web')?.history[0], {
        number: 2,
        appliedAt: time,
        who: 'ann',
        created: 1,
        updated: 2,
        deleted: 1,
      });
      const [newest] = await open().readHistory('web', 1);
      assert.equal([...(newest?.before.keys() ?? [])].sort(), ['agent', 'new', 'old', 'relay']);
    });

    on(`an apply killed after step ${steps} is undone by a rollback`, async ({ open }) => {
      await apply(open(), before);
      const was = await texts(open());
      await interrupted(open(), after, steps);
      const snapshot = await open().read();
      const flow = snapshot.flows.get('web');
      const revision = (flow && rollbackRevision(flow)) ?? 0;
      assert.is(revision, 1);
      const history = await open().readHistory('web', revision);
      const outcome = planRollback({ snapshot, flow: 'web', revision, history });
      assert.equal(outcome.diagnostics, []);
      const rollback = { flow: 'web', revision };
      const extras = { rollback, allowMassDelete: true, limits: oneByOne };
      const { plan } = await apply(open(), outcome.value ?? [], extras);
      assert.is(plan.flows[0]?.interrupted?.decision, 'undo');
      assert.equal(await texts(open()), was);
      const now = (await open().read()).flows.get('web');
      assert.is(now?.pending, undefined);
      assert.is(now?.history[0]?.rollbackTo, 1);
    });
  }

  on(
    'an interrupted apply is replaced by another topology, and what it found first is kept',
    async ({ open }) => {
      await apply(open(), before);
      const first = (await open().read()).nodes.get('relay')?.record;
      await interrupted(open(), after, 2);
      const other = [
        ...before.slice(2),
        sinkOf('relay', 'rpcSink("old", 9)', { sendsTo: ['old'] }),
      ];
      const { plan } = await apply(open(), other, { allowMassDelete: true });
      assert.is(plan.flows[0]?.interrupted?.decision, 'replace');
      const [newest] = await open().readHistory('web', 1);
      assert.is(newest?.number, 2);
      assert.equal(newest?.before.get('relay'), { kind: 'recorded', record: first });
      assert.equal(newest?.before.get('new'), { kind: 'absent' });
    },
  );

  on('a rollback restores what an earlier revision had', async ({ open }) => {
    await apply(open(), before);
    const was = await texts(open());
    await apply(open(), after);
    await apply(open(), after.slice(1), { allowMassDelete: true });
    const snapshot = await open().read();
    const history = await open().readHistory('web', 1);
    const outcome = planRollback({ snapshot, flow: 'web', revision: 1, history });
    await apply(open(), outcome.value ?? [], {
      rollback: { flow: 'web', revision: 1 },
      allowMassDelete: true,
    });
    assert.equal(await texts(open()), was);
    assert.is((await open().read()).flows.get('web')?.history[0]?.rollbackTo, 1);
  });

  on('a rollback restores a secret that still has its value', async ({ open }) => {
    await apply(open(), after);
    const was = await texts(open());
    const moved = after.map((one) => (one.node === 'relay' ? { ...one, host: 'elsewhere' } : one));
    await apply(open(), moved);
    const history = await open().readHistory('web', 1);
    const outcome = planRollback({
      snapshot: await open().read(),
      flow: 'web',
      revision: 1,
      history,
    });
    await apply(open(), outcome.value ?? [], { rollback: { flow: 'web', revision: 1 } });
    assert.equal(await texts(open()), was);
  });

  on('what another hand changed is seen, and applying puts it right', async ({ open, tamper }) => {
    await apply(open(), before);
    await tamper('agent', (live) => live && { ...live, parts: { ...live.parts, sink: 'null' } });
    await tamper('same', () => undefined);
    const [flow] = statusOf(await open().read()).flows;
    assert.equal(
      flow?.drifted.map(({ node }) => node),
      ['agent', 'same'],
    );
    const { plan } = await apply(open(), before);
    assert.equal(
      plan.changes.map(({ node, kind, isDrifted }) => [node, kind, isDrifted]),
      [
        ['agent', 'update', true],
        ['same', 'create', true],
      ],
    );
    assert.equal(statusOf(await open().read()).flows[0]?.drifted, []);
  });

  on(
    'a node written by another hand right after is a failure that says so',
    async ({ open, tamper }) => {
      await locked(open(), async (session) => {
        const snapshot = await session.read();
        const plan = buildPlan({ store: '', snapshot, artifacts: [artifact('a')], flows: ['web'] });
        const run = { snapshot, who: 'ann', appliedAt: time, newFingerprintKey: key };
        const late = {
          ...session,
          readNodes: async (nodes: readonly string[]) => {
            await tamper('a', (live) => live && { ...live, hosts: ['elsewhere'] });
            return session.readNodes(nodes);
          },
        };
        const results: string[] = [];
        for await (const step of applyPlan(plan, late, run))
          results.push(`${step.kind} ${step.status}`);
        assert.equal(results, ['write failed', 'record done']);
      });
    },
  );
}
