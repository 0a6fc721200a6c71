import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildPlan, type PlanRequest } from '../../src/reconcile/build-plan.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { artifact, secretText, sinkOf } from './samples.js';
import { foreignNode, storeOf } from './stored.js';

function refusals(request: Partial<PlanRequest>): readonly object[] {
  const plan = buildPlan({
    store: 's',
    snapshot: storeOf([]),
    artifacts: [],
    flows: ['web'],
    ...request,
  });
  return plan.refusals.map(({ severity, ...rest }) => {
    assert.is(severity, 'error');
    return rest;
  });
}

const many = (count: number, other: Partial<Artifact> = {}) =>
  Array.from({ length: count }, (_, index) =>
    artifact(`n${String(index).padStart(3, '0')}`, other),
  );

const shares: readonly (readonly [number, number, string | undefined])[] = [
  [10, 3, undefined],
  [10, 4, '4 of the 10 nodes'],
  [10, 10, 'all 10 nodes'],
  [4, 1, undefined],
  [3, 1, '1 of the 3 nodes'],
  [2, 1, '1 of the 2 nodes'],
  [1, 1, 'the only node'],
  [100, 30, undefined],
  [100, 31, '31 of the 100 nodes'],
];

for (const [inStore, deleted, share] of shares)
  test(`deleting ${deleted} of ${inStore} nodes ${share ? 'needs permission' : 'passes'}`, () => {
    const all = many(inStore);
    const request = { snapshot: storeOf(all), artifacts: all.slice(deleted) };
    const message = `The plan deletes ${share} that flow "web" has in the store; more than 30 % needs permission`;
    const help = 'give --allow-mass-delete where this is meant';
    assert.equal(refusals(request), share ? [{ code: 'mass-delete', message, help }] : []);
    assert.equal(refusals({ ...request, allowMassDelete: true }), []);
  });

test('deletes are counted for each flow', () => {
  const [one, other] = [
    many(10),
    many(2, { flow: 'other' }).map((a) => ({ ...a, node: `o-${a.node}` })),
  ];
  const snapshot = storeOf([...one, ...other]);
  const artifacts = [...one, ...other.slice(1)];
  const [only, ...rest] = refusals({ snapshot, artifacts, flows: ['web', 'other'] });
  assert.equal(rest, []);
  assert.match((only as { message: string }).message, /1 of the 2 nodes that flow "other"/);
});

test('nodes that go over to another flow are not deleted', () => {
  const all = many(3);
  const moved = all.map((one) => ({ ...one, flow: 'new' }));
  assert.equal(refusals({ snapshot: storeOf(all), artifacts: moved, flows: ['web', 'new'] }), []);
});

test('a renamed node is one created and one deleted', () => {
  const request = { snapshot: storeOf(many(3)), artifacts: [...many(2), artifact('renamed')] };
  assert.match(JSON.stringify(refusals(request)), /1 of the 3 nodes/);
});

test('nodes that stand there already and belong to nobody need adoption', () => {
  const snapshot = storeOf([], {
    a: foreignNode({ sink: 'x' }),
    b: foreignNode({}, ['h']),
    c: foreignNode({ properties: 'x' }),
  });
  const artifacts = ['a', 'b', 'c'].map((node) => artifact(node));
  assert.equal(refusals({ snapshot, artifacts }), [
    {
      code: 'not-owned',
      message: 'Nodes "a", "b" are in the store already and belong to no flow',
      help: 'give --adopt to take them over',
    },
  ]);
  assert.equal(refusals({ snapshot, artifacts: artifacts.slice(1) }), [
    {
      code: 'not-owned',
      message: 'Node "b" is in the store already and belongs to no flow',
      help: 'give --adopt to take it over',
    },
  ]);
  assert.equal(refusals({ snapshot, artifacts, adopt: true }), []);
});

test('nodes of a flow that is not among the files need adoption, one finding an owner', () => {
  const snapshot = storeOf([
    artifact('a', { flow: 'two' }),
    artifact('b', { flow: 'one' }),
    artifact('c', { flow: 'two' }),
  ]);
  const artifacts = ['a', 'b', 'c'].map((node) => artifact(node));
  const which = 'which is not among the files';
  assert.equal(refusals({ snapshot, artifacts }), [
    {
      code: 'not-owned',
      message: `Node "b" belongs to flow "one", ${which}`,
      help: 'give --adopt to take it over',
    },
    {
      code: 'not-owned',
      message: `Nodes "a", "c" belong to flow "two", ${which}`,
      help: 'give --adopt to take them over',
    },
  ]);
  assert.equal(refusals({ snapshot, artifacts, adopt: true }), []);
  assert.equal(refusals({ snapshot, artifacts, flows: ['web', 'one', 'two'] }), []);
});

test('ten names are told, and how many more', () => {
  const nodes = Object.fromEntries(many(12).map(({ node }) => [node, foreignNode({ sink: 'x' })]));
  const [only] = refusals({ snapshot: storeOf([], nodes), artifacts: many(12) });
  assert.match((only as { message: string }).message, /"n009" and 2 more are in the store already/);
});

test('a secret without a value is named once', () => {
  const { reveal: _reveal, ...unknown } = secretText('${secret.B} ${secret.A}', { A: '', B: '' });
  const artifacts = [
    sinkOf('a', unknown),
    sinkOf('b', unknown),
    sinkOf('c', secretText('${secret.C}', { C: 'x' })),
  ];
  assert.equal(refusals({ artifacts }), [
    { code: 'secret-missing', message: 'Secrets "A", "B" have no values' },
  ]);
  assert.equal(refusals({ artifacts: [sinkOf('a', { ...unknown, secrets: ['A'] })] }), [
    { code: 'secret-missing', message: 'Secret "A" has no value' },
  ]);
});

test('a flow is pruned only where it is asked for by a name the store knows', () => {
  const snapshot = storeOf([...many(2), artifact('o', { flow: 'other' })]);
  const artifacts = many(2);
  assert.equal(refusals({ snapshot, artifacts }), []);
  assert.equal(refusals({ snapshot, artifacts, pruneFlows: ['othr', 'zzz'] }), [
    {
      code: 'unknown-flow',
      message: 'Flow "othr" is not in the store, so there is nothing to prune',
      help: 'did you mean "other"?',
    },
    {
      code: 'unknown-flow',
      message: 'Flow "zzz" is not in the store, so there is nothing to prune',
    },
  ]);
  assert.equal(refusals({ snapshot, artifacts, pruneFlows: ['web'] }), [
    {
      code: 'prune-wanted-flow',
      message: 'Flow "web" is in the topology and cannot be pruned',
      help: 'take it out of the files first, or do not prune it',
    },
  ]);
  assert.match(
    JSON.stringify(refusals({ snapshot, artifacts, pruneFlows: ['other'] })),
    /deletes the only node that flow \\"other\\"/,
  );
});

test('a pruned flow is deleted whole and keeps its history', () => {
  const snapshot = storeOf([...many(2), artifact('o', { flow: 'other' })]);
  const plan = buildPlan({
    store: 's',
    snapshot,
    artifacts: many(2),
    flows: ['web'],
    pruneFlows: ['other'],
    allowMassDelete: true,
  });
  assert.equal(plan.refusals, []);
  assert.equal(
    plan.changes.map(({ kind, node }) => [kind, node]),
    [['delete', 'o']],
  );
  const [other, web] = plan.flows;
  assert.is(other?.next, 2);
  assert.is(web?.next, undefined);
  assert.is(web?.unchanged, 2);
});

test('a receiver that would not be there is named with its senders', () => {
  const artifacts = [artifact('a', { sendsTo: ['x', 'y'] }), artifact('b', { sendsTo: ['x'] })];
  const why = 'which is neither in the topology nor in the store';
  assert.equal(refusals({ artifacts }), [
    { code: 'receiver-missing', message: `Nodes "a", "b" send to "x", ${why}` },
    { code: 'receiver-missing', message: `Node "a" sends to "y", ${why}` },
  ]);
  const known = { x: foreignNode({ sink: 'x' }), y: foreignNode({ sink: 'x' }) };
  assert.equal(refusals({ artifacts, snapshot: storeOf([], known) }), []);
});

test('a receiver that a node out of scope still uses is not deleted', () => {
  const snapshot = storeOf([...many(4), artifact('o', { flow: 'other', sendsTo: ['n000'] })]);
  assert.equal(refusals({ snapshot, artifacts: many(4).slice(1) }), [
    { code: 'receiver-in-use', message: 'Node "o" sends to "n000", which the plan deletes' },
  ]);
});

test.run();
