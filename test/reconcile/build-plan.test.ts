import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyPlan } from '../../src/reconcile/apply-plan.js';
import { buildPlan, isEmptyPlan } from '../../src/reconcile/build-plan.js';
import type { Change } from '../../src/reconcile/change.js';
import { parsePlan } from '../../src/reconcile/parse-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import { serializePlan } from '../../src/reconcile/serialize-plan.js';
import { holdsSecrets, realText } from '../../src/reconcile/shown-text.js';
import { emptySnapshot, type Snapshot } from '../../src/reconcile/snapshot.js';
import type { StoreLimits } from '../../src/reconcile/store.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { projectFolder } from '../support/project.js';
import { modelStore } from './model-store.js';
import { someArtifacts, someSnapshot } from './random-installations.js';
import { artifact, key, sinkOf, time } from './samples.js';

const flows = ['f1', 'f2'];

const someLimits: fc.Arbitrary<StoreLimits> = fc.constantFrom(1, 3, 1000).map((maxOperations) => ({
  maxOperations,
  maxBytes: 1e9,
  costOf: () => ({ operations: 1, bytes: 1 }),
}));

const installations = fc.record({
  snapshot: someSnapshot,
  artifacts: someArtifacts,
  limits: someLimits,
});

interface Installation {
  readonly snapshot: Snapshot;
  readonly artifacts: readonly Artifact[];
  readonly limits?: StoreLimits;
}

function planOf({ snapshot, artifacts, limits }: Installation): Plan {
  const allowed = { adopt: true, allowMassDelete: true };
  return buildPlan({
    store: 's',
    snapshot,
    artifacts,
    flows,
    ...allowed,
    ...(limits && { limits }),
  });
}

async function applied(
  one: Installation,
  seen?: (now: Snapshot, plan: Plan) => void,
): Promise<Snapshot> {
  const { snapshot } = one;
  const plan = planOf(one);
  assert.equal(plan.refusals, []);
  const store = modelStore(snapshot, (now) => seen?.(now, plan));
  const run = { snapshot, who: 'ann', appliedAt: time, newFingerprintKey: key };
  for await (const step of applyPlan(plan, store, run)) assert.is(step.status, 'done');
  return store.snapshot();
}

function holds(snapshot: Snapshot, { node, host, parts, chokes, ...facts }: Artifact): void {
  const { live, record } = snapshot.nodes.get(node) ?? {};
  for (const [part, content] of Object.entries(parts))
    assert.is(live?.parts[part], realText(content));
  for (const [id, limit] of Object.entries(chokes)) assert.is(live?.chokes[id], limit);
  assert.equal(live?.hosts, [host]);
  const { flow, tier, target, sendsTo } = record ?? {};
  assert.equal({ flow, tier, target, sendsTo }, facts);
}

test('applying any plan to any store gives exactly the artifacts, and then there is nothing to do', () =>
  fc.assert(
    fc.asyncProperty(installations, async (one) => {
      const after = await applied(one);
      for (const wanted of one.artifacts) holds(after, wanted);
      const owned = [...after.nodes].filter(([, { record }]) => record).map(([node]) => node);
      assert.equal(owned.sort(), one.artifacts.map(({ node }) => node).sort());
      const again = planOf({ snapshot: after, artifacts: one.artifacts });
      assert.equal(again.changes, []);
      assert.ok(isEmptyPlan(again));
    }),
    { numRuns: 400 },
  ));

test('what belongs to nobody and is not wanted stays as it is', () =>
  fc.assert(
    fc.asyncProperty(installations, async (one) => {
      const after = await applied(one);
      const wanted = new Set(one.artifacts.map(({ node }) => node));
      for (const [node, stored] of one.snapshot.nodes)
        if (!stored.record && !wanted.has(node)) assert.is(after.nodes.get(node), stored);
    }),
  ));

test('at no moment does a sender point at a receiver that is not there or not up to date', () =>
  fc.assert(
    fc.asyncProperty(installations, async (one) => {
      const written = new Set<string>();
      let last = one.snapshot;
      const isLive = (snapshot: Snapshot, node: string) =>
        Object.keys(snapshot.nodes.get(node)?.live?.parts ?? {}).length > 0;
      await applied(one, (now, { changes }) => {
        const changing = new Set(
          changes.flatMap(({ kind, node }) => (kind === 'delete' ? [] : node)),
        );
        for (const [node, stored] of now.nodes)
          if (last.nodes.get(node) !== stored) written.add(node);
        last = now;
        for (const [sender, { record }] of now.nodes)
          for (const receiver of record?.sendsTo ?? []) {
            const isNew = written.has(sender);
            if (isNew || isLive(one.snapshot, receiver))
              assert.ok(isLive(now, receiver), `${sender} -> ${receiver}`);
            if (isNew && changing.has(receiver))
              assert.ok(written.has(receiver), `${sender} before ${receiver}`);
          }
      });
    }),
    { numRuns: 400 },
  ));

test('deletes come last, and a deleted sender before its deleted receiver', () =>
  fc.assert(
    fc.property(installations, (one) => {
      const plan = planOf(one);
      const order = plan.steps.flatMap(({ nodes }) => nodes);
      const place = new Map(order.map((node, index) => [node, index]));
      assert.equal(
        [...order].sort(),
        plan.changes.map(({ node }) => node),
      );
      const deletes = plan.changes.filter(({ kind }) => kind === 'delete');
      for (const { node, before } of deletes) {
        assert.ok((place.get(node) ?? 0) >= order.length - deletes.length);
        for (const receiver of before?.sendsTo ?? [])
          if (deletes.some((other) => other.node === receiver))
            assert.ok((place.get(node) ?? 0) < (place.get(receiver) ?? 0));
      }
    }),
  ));

test('a plan of any store fits the limits, and is one transaction where that fits', () =>
  fc.assert(
    fc.property(installations, (one) => {
      const { steps, changes, isAtomic } = planOf(one);
      const most = one.limits.maxOperations;
      assert.ok(steps.every(({ nodes }) => nodes.length > 0 && nodes.length <= most));
      assert.is(isAtomic, changes.length <= most);
      if (isAtomic) assert.ok(steps.length <= 1 && steps.every(({ kind }) => kind === 'all'));
    }),
  ));

test('nodes of flows that are not in scope are never touched', () =>
  fc.assert(
    fc.property(installations, ({ snapshot, artifacts }) => {
      const own = artifacts.filter(({ flow }) => flow === 'f1');
      const plan = buildPlan({ store: 's', snapshot, artifacts: own, flows: ['f1'] });
      const wanted = new Set(own.map(({ node }) => node));
      for (const { node, kind } of plan.changes) {
        const record = snapshot.nodes.get(node)?.record;
        assert.ok(wanted.has(node) || (kind === 'delete' && record?.flow === 'f1'));
      }
      const isForeign = own.some(({ node, parts }) => {
        const stored = snapshot.nodes.get(node);
        if (stored?.record) return stored.record.flow !== 'f1';
        const hasPart = Object.keys(parts).some((part) => part in (stored?.live?.parts ?? {}));
        return hasPart || (stored?.live?.hosts.length ?? 0) > 0;
      });
      assert.is(
        plan.refusals.some(({ code }) => code === 'not-owned'),
        isForeign,
      );
    }),
    { numRuns: 400 },
  ));

const ajv = new Ajv({ allErrors: false });
const schema = JSON.parse(readFileSync(`${projectFolder}/schemas/plan.v1.json`, 'utf8'));
const isValid = ajv.compile(schema);

test('a saved plan tells no secret, fits its schema and comes back as it was', () =>
  fc.assert(
    fc.property(installations, (one) => {
      const plan = planOf(one);
      const text = serializePlan(plan);
      for (const value of knownSecrets(one)) assert.not(text.includes(`sink(\\"${value}\\"`));
      for (const change of plan.changes)
        if (hasSecret(change, one)) assert.not(JSON.stringify(change).includes('tampered'));
      assert.ok(isValid(JSON.parse(text)), JSON.stringify(isValid.errors));
      const back = parsePlan({ name: 'plan.json', text });
      assert.equal(back.diagnostics, []);
      assert.is(back.value && serializePlan(back.value), text);
    }),
    { numRuns: 300 },
  ));

/** The values of secrets that stand in the artifacts, or in live texts where the record says that there is one. */
function knownSecrets({ snapshot, artifacts }: Installation): ReadonlySet<string> {
  const wanted = artifacts.flatMap(({ parts }) =>
    Object.values(parts).flatMap((content) => (content.secrets ? [realText(content)] : [])),
  );
  const live = [...snapshot.nodes.values()].flatMap((stored) =>
    Object.entries(stored.record?.parts ?? {}).flatMap(([part, { secrets }]) =>
      secrets ? [stored.live?.parts[part]] : [],
    ),
  );
  return new Set(
    [...wanted, ...live].flatMap((text) => /^sink\("(pw|other)", 1\)$/.exec(text ?? '')?.[1] ?? []),
  );
}

function hasSecret({ node }: Change, { snapshot, artifacts }: Installation): boolean {
  const wanted = artifacts.find((one) => one.node === node)?.parts;
  return holdsSecrets(wanted ?? {}) || holdsSecrets(snapshot.nodes.get(node)?.record?.parts ?? {});
}

test('a saved plan that is broken anywhere is refused by the schema and by the reader alike', () =>
  fc.assert(
    fc.property(
      installations,
      fc.nat(),
      fc.constantFrom('drop', 'add', 'number', 'word'),
      (one, at, how) => {
        const json = JSON.parse(serializePlan(planOf(one)));
        const objects = [...objectsIn(json)];
        const target = objects[at % objects.length] ?? {};
        const keys = Object.keys(target);
        const name = keys[at % keys.length] ?? 'x';
        if (how === 'drop') delete target[name];
        if (how === 'add') target['extra'] = 1;
        if (how === 'number') target[name] = 0.5;
        if (how === 'word') target[name] = 'word';
        const { value } = parsePlan({ name: 'plan.json', text: JSON.stringify(json) });
        assert.is(value !== undefined, isValid(json), JSON.stringify(isValid.errors));
      },
    ),
    { numRuns: 600 },
  ));

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

const request = { store: 's', snapshot: emptySnapshot, flows: ['web'] };

test('the plan for an empty store creates everything in one transaction, receivers first', () => {
  const artifacts = [artifact('a', { sendsTo: ['b'] }), artifact('b', { tier: 'relays' })];
  const plan = buildPlan({ ...request, artifacts });
  assert.equal(plan.steps, [{ kind: 'all', wave: 1, nodes: ['b', 'a'] }]);
  assert.ok(plan.isAtomic);
  const [web] = plan.flows;
  assert.is(web?.wanted?.length, 64);
  assert.equal(
    { ...web, wanted: '' },
    {
      flow: 'web',
      created: 2,
      updated: 0,
      deleted: 0,
      unchanged: 0,
      inStore: 0,
      revision: 0,
      next: 1,
      wanted: '',
    },
  );
  assert.equal(plan.changes[0], {
    kind: 'create',
    node: 'a',
    flow: 'web',
    effect: 'start',
    differences: [],
    isDrifted: false,
    releasedChokes: [],
    disruptions: [],
    after: {
      flow: 'web',
      tier: 'agents',
      target: 'flume-0.9',
      host: 'a.example.com',
      parts: { sink: { shown: 'console' }, source: { shown: 'tail("/var/log/a")' } },
      chokes: {},
      sendsTo: ['b'],
    },
  });
  assert.equal(plan.options, { adopt: false, allowMassDelete: false, pruneFlows: [] });
});

test('a plan that takes more than a transaction goes in waves from the end of the flow upwards', () => {
  const limits = { maxOperations: 2, maxBytes: 1e9, costOf: () => ({ operations: 1, bytes: 1 }) };
  const agents = ['a1', 'a2', 'a3'].map((node) => artifact(node, { sendsTo: ['r1', 'r2'] }));
  const relays = ['r1', 'r2'].map((node) => artifact(node, { sendsTo: ['c'] }));
  const plan = buildPlan({ ...request, artifacts: [...agents, ...relays, artifact('c')], limits });
  assert.not(plan.isAtomic);
  assert.equal(plan.steps, [
    { kind: 'write', wave: 1, nodes: ['c'] },
    { kind: 'write', wave: 2, nodes: ['r1', 'r2'] },
    { kind: 'write', wave: 3, nodes: ['a1', 'a2'] },
    { kind: 'write', wave: 3, nodes: ['a3'] },
  ]);
});

test('bytes bound a transaction as operations do, and a node that is too large alone is told', () => {
  const costOf = ({ node }: { readonly node: string }) => ({
    operations: 1,
    bytes: node === 'b' ? 11 : 6,
  });
  const limits = { maxOperations: 9, maxBytes: 10, costOf };
  const plan = buildPlan({
    ...request,
    artifacts: ['a', 'b', 'c'].map((node) => artifact(node)),
    limits,
  });
  assert.equal(
    plan.steps.map(({ nodes }) => nodes),
    [['a'], ['b'], ['c']],
  );
  assert.equal(plan.refusals, [
    {
      code: 'node-too-large',
      severity: 'error',
      message:
        'Node "b" needs 1 operations and 11 bytes in one transaction; the store takes 9 and 10',
    },
  ]);
});

test('a target may say whom an update disturbs', async () => {
  const store = await applied({
    snapshot: emptySnapshot,
    artifacts: [sinkOf('a', 'x', { flow: 'f1' })],
  });
  const disruptionsOf = ({ after }: { readonly after: { readonly host: string } }) => [
    `moves to ${after.host}`,
  ];
  const artifacts = [
    sinkOf('a', 'y', { flow: 'f1', host: 'h2' }),
    sinkOf('b', 'y', { flow: 'f1' }),
  ];
  const plan = buildPlan({ ...request, snapshot: store, flows: ['f1'], artifacts, disruptionsOf });
  assert.equal(
    plan.changes.map(({ disruptions }) => disruptions),
    [['moves to h2'], []],
  );
});

test('what the operator named is kept for a saved plan', () => {
  const inputs = {
    paths: ['topologies'],
    variables: { env: 'prod' },
    variableFiles: ['prod.yaml'],
  };
  const rollback = { flow: 'web', revision: 3 };
  const plan = buildPlan({
    ...request,
    artifacts: [],
    inputs,
    rollback,
    pruneFlows: ['b', 'a', 'b'],
  });
  assert.equal(plan.inputs, inputs);
  assert.equal(plan.options, {
    adopt: false,
    allowMassDelete: false,
    pruneFlows: ['a', 'b'],
    rollback,
  });
});

test('two artifacts of one name, or one of a flow out of scope, are our mistake', () => {
  assert.throws(
    () => buildPlan({ ...request, artifacts: [artifact('a'), artifact('a')] }),
    /^Broken invariant: two artifacts have the same node$/,
  );
  assert.throws(
    () => buildPlan({ ...request, artifacts: [artifact('a', { flow: 'other' })] }),
    /^Broken invariant: an artifact belongs to a flow that is not in scope$/,
  );
});

test.run();
