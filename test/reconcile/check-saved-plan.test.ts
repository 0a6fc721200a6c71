import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildPlan, type PlanRequest } from '../../src/reconcile/build-plan.js';
import { checkSavedPlan } from '../../src/reconcile/check-saved-plan.js';
import { parsePlan } from '../../src/reconcile/parse-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import type { PendingRevision } from '../../src/reconcile/revision.js';
import { serializePlan } from '../../src/reconcile/serialize-plan.js';
import type { Snapshot } from '../../src/reconcile/snapshot.js';
import { artifact, secretText, sinkOf } from './samples.js';
import { storedNode, storeOf } from './stored.js';

const before = [artifact('a'), sinkOf('b', 'null'), artifact('c'), artifact('d')];
const snapshot = storeOf(before);
const artifacts = [artifact('a'), sinkOf('b', 'console'), artifact('c'), artifact('new')];

function plan(other: Partial<PlanRequest> = {}): Plan {
  return buildPlan({ store: 'file:s', snapshot, artifacts, flows: ['web'], ...other });
}

function saved(one: Plan): Plan {
  const { value } = parsePlan({ name: 'plan.json', text: serializePlan(one) });
  if (!value) throw new Error('the plan does not come back');
  return value;
}

function moved(other: Partial<PlanRequest>, was: Plan = plan()): readonly string[] {
  const found = checkSavedPlan(saved(was), plan(other));
  for (const { code, help } of found)
    assert.equal([code, help], ['plan-moved', 'review the new difference and save it again']);
  return found.map(({ message }) => message);
}

test('a saved plan is the same while nothing moved', () => {
  assert.equal(moved({}), []);
});

function withNode(node: string, revision: string): Snapshot {
  const stored = snapshot.nodes.get(node) ?? storedNode(artifact(node));
  return { ...snapshot, nodes: new Map([...snapshot.nodes, [node, { ...stored, revision }]]) };
}

test('a node that was written since moved the store, even where it reads the same', () => {
  assert.equal(moved({ snapshot: withNode('b', 'r2') }), [
    'Node "b" changed in the store since the plan was saved',
  ]);
});

test('a node that does not change may have moved', () => {
  assert.equal(moved({ snapshot: withNode('c', 'r2') }), []);
});

test('another text moved the topology', () => {
  const other = artifacts.map((one) => (one.node === 'b' ? sinkOf('b', 'text') : one));
  assert.equal(moved({ artifacts: other }), [
    'Node "b" changed in the topology since the plan was saved',
  ]);
});

test('a secret of another value moved the topology', () => {
  const withSecret = (value: string) => [
    ...before,
    sinkOf('s', secretText('${secret.A}', { A: value })),
  ];
  assert.equal(moved({ artifacts: withSecret('y') }, plan({ artifacts: withSecret('x') })), [
    'Node "s" changed in the topology since the plan was saved',
  ]);
});

test('both sides may move', () => {
  const other = artifacts.map((one) => (one.node === 'b' ? sinkOf('b', 'text') : one));
  assert.equal(moved({ artifacts: other, snapshot: withNode('b', 'r2') }), [
    'Node "b" changed in the store and in the topology since the plan was saved',
  ]);
});

test('a change that is needed no more, or newly, is told', () => {
  assert.equal(moved({ artifacts: artifacts.slice(0, 3) }), [
    'Node "new" would change by the saved plan and must not any more',
  ]);
  assert.equal(moved({ artifacts: [...artifacts, artifact('e'), artifact('f')] }), [
    'Nodes "e", "f" must change now and would not by the saved plan',
  ]);
});

test('what a target says of disruptions counts too', () => {
  assert.equal(moved({ disruptionsOf: () => ['loud'] }), [
    'Node "b" changed in the store since the plan was saved',
  ]);
});

test('another store, other options and other flows are other plans', () => {
  assert.equal(moved({ store: 'zk://x' }), [
    'The plan was made for the store "file:s", not for "zk://x"',
  ]);
  assert.equal(moved({ adopt: true }), [
    'The plan was made with other options (adoption, deletions, rollback)',
  ]);
  assert.equal(moved({ flows: ['web', 'more'] }), ['Flow "more" is not in the saved plan']);
  assert.equal(moved({}, plan({ flows: ['web', 'more'] })), [
    'Flow "more" is in the saved plan only',
  ]);
});

test('a flow that was applied since is told though its changes are the same', () => {
  const revision = { number: 2, appliedAt: 'now', who: 'bob', created: 0, updated: 0, deleted: 0 };
  const flows = new Map([['web', { flow: 'web', history: [revision] }]]);
  assert.equal(moved({ snapshot: { ...snapshot, flows } }), [
    'Flow "web" was applied since the plan was saved: revision 1 then, 2 now',
  ]);
});

test('an apply that was interrupted since is told', () => {
  const pending: PendingRevision = {
    number: 2,
    startedAt: 'now',
    who: 'bob',
    wanted: '',
    steps: 2,
    stepsDone: 1,
    created: 0,
    updated: 0,
    deleted: 0,
  };
  const [flow] = [...snapshot.flows.values()];
  const flows = new Map([['web', { flow: 'web', history: flow?.history ?? [], pending }]]);
  assert.equal(moved({ snapshot: { ...snapshot, flows } }), [
    'An apply of flow "web" began or ended since the plan was saved',
  ]);
});

test.run();
