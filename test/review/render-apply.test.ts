import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyPlan } from '../../src/reconcile/apply-plan.js';
import type { ApplyStep, StepResult } from '../../src/reconcile/apply-step.js';
import type { Plan } from '../../src/reconcile/plan.js';
import { emptySnapshot } from '../../src/reconcile/snapshot.js';
import { StoreError, type StoreErrorKind } from '../../src/reconcile/store-error.js';
import { renderApplyEnd, renderStep } from '../../src/review/render-apply.js';
import { artifact, key, time } from '../reconcile/samples.js';
import { changeOf } from './change-of.js';
import { planBetween } from './plan-between.js';
import { tagPainter } from './tag-painter.js';

const done: StepResult = { status: 'done' };
const skipped: StepResult = { status: 'skipped' };

function failed(kind: StoreErrorKind, message = 'no answer', help?: string): StepResult {
  return {
    status: 'failed',
    error: new StoreError(kind, message, help === undefined ? {} : { help }),
  };
}

/** A plan of so many nodes, one a transaction or all in one. */
function planOf(count: number, isAtomic: boolean): Plan {
  const all = Array.from({ length: count }, (_, at) => artifact(`a-${at + 1}`));
  const limits = { maxOperations: 1, maxBytes: 9, costOf: () => ({ operations: 1, bytes: 0 }) };
  return planBetween([], all, { flows: ['web'], ...(isAtomic ? {} : { limits }) });
}

/** The steps of the plan with what came of them, the record's result last. */
function stepsOf(plan: Plan, ...results: readonly StepResult[]): readonly ApplyStep[] {
  const writes = plan.steps.map((step, at) => ({
    kind: 'write' as const,
    number: at + 1,
    of: plan.steps.length,
    step,
    changes: plan.changes.filter(({ node }) => step.nodes.includes(node)),
    ...(results[at] ?? skipped),
  }));
  const revision = { number: 2, appliedAt: time, who: 'ann', created: 0, updated: 0, deleted: 0 };
  const record = { kind: 'record' as const, revisions: [{ flow: 'web', revision }] };
  const last = results[plan.steps.length];
  return [...writes, ...(last ? [{ ...record, ...last }] : [])];
}

function lines(steps: readonly ApplyStep[]): readonly string[] {
  return steps.map((step) => renderStep(step));
}

test('an apply in one transaction', () => {
  const plan = planOf(3, true);
  assert.equal(lines(stepsOf(plan, done, done)), [
    '[1/1] 3 nodes written: a-[1-3]\n',
    'revision 2 of flow "web" recorded\n',
  ]);
});

test('an apply in waves, and one that fails on the way', () => {
  const plan = planOf(3, false);
  assert.equal(lines(stepsOf(plan, done, failed('unreachable'), skipped, skipped)), [
    '[1/3] wave 1: 1 node written: a-1\n',
    '! [2/3] wave 1: 1 node failed: no answer\n',
    '[3/3] wave 1: 1 node skipped\n',
    'revision 2 of flow "web" not recorded\n',
  ]);
});

test('nodes that are removed', () => {
  const plan = planBetween([artifact('a'), artifact('b')], [artifact('a', { tier: 'x' })], {
    limits: { maxOperations: 1, maxBytes: 9, costOf: () => ({ operations: 1, bytes: 0 }) },
  });
  assert.equal(lines(stepsOf(plan, done, done)), [
    '[1/2] wave 1: 1 node written: a\n',
    '[2/2] wave 2: 1 node removed: b\n',
  ]);
});

test('advice of the store is on a line of its own, and failures are marked', () => {
  const [write, record] = stepsOf(
    planOf(1, true),
    failed('locked', 'Ann is at work', 'wait'),
    failed('lost', 'gone'),
  );
  assert.ok(write && record);
  assert.is(
    renderStep(write, { color: tagPainter }),
    '<red>!</> <bold>[1/1]</> 1 node failed: Ann is at work\n  help: wait\n',
  );
  assert.is(renderStep(record), '! revision 2 of flow "web" not recorded: gone\n');
});

test('the line at the end of an apply that is complete', () => {
  const plan = planOf(3, true);
  assert.is(
    renderApplyEnd({ status: 'applied', plan, steps: stepsOf(plan, done, done) }),
    'Applied: 3 created, 0 changed, 0 deleted; flow "web" is at revision 2.\n',
  );
});

test('the line at the end where nothing was tried', () => {
  const end = (status: 'nothing' | 'refused' | 'declined', plan?: Plan) =>
    renderApplyEnd({ status, steps: [], ...(plan ? { plan } : {}) });
  assert.is(
    end('nothing', changeOf('null', 'null')),
    'Nothing to do: the one node is as it should be.\n',
  );
  assert.is(end('nothing'), 'Nothing to do.\n');
  assert.is(end('refused'), 'Not applied: the plan is refused, and nothing was written.\n');
  assert.is(end('declined'), 'Not applied: nothing was written.\n');
});

test('the line at the end of one transaction that failed', () => {
  const plan = planOf(3, true);
  const end = (...results: readonly StepResult[]) =>
    renderApplyEnd({ status: 'failed', plan, steps: stepsOf(plan, ...results) });
  assert.is(
    end(failed('refused'), skipped),
    'Not applied: nothing was written; run it again once that is mended.\n',
  );
  for (const kind of ['conflict', 'lost'] as const)
    assert.is(
      end(failed(kind), skipped),
      'Not applied: nothing was written; run it again to plan from what is there now.\n',
    );
  assert.is(
    end(failed('unknown'), skipped),
    'It cannot be told whether the plan was written; "flumec diff" shows what is there now.\n',
  );
  assert.is(
    end(failed('conflict'), done),
    'Applied and recorded, but what was read back is not what was written; "flumec status" shows where.\n',
  );
});

test('the line at the end of several transactions that were not all done', () => {
  const plan = planOf(3, false);
  const goOn = 'run it again to finish, or "flumec rollback" to go back.\n';
  assert.is(
    renderApplyEnd({
      status: 'failed',
      plan,
      steps: stepsOf(plan, done, failed('conflict'), skipped, skipped),
    }),
    `Incomplete: 1 of 3 nodes are written and read back; ${goOn}`,
  );
  assert.is(
    renderApplyEnd({
      status: 'failed',
      plan,
      steps: stepsOf(plan, done, done, done, failed('lost')),
    }),
    `Incomplete: 3 of 3 nodes are written and read back, but the revision is not recorded; ${goOn}`,
  );
  assert.is(
    renderApplyEnd({ status: 'stopped', plan, steps: stepsOf(plan, done, done) }),
    `Stopped: 2 of 3 nodes are written and read back; ${goOn}`,
  );
  assert.match(renderApplyEnd({ status: 'stopped', steps: [] }), 'Stopped: 0 of 0 nodes');
});

test('the steps of a real apply', async () => {
  const plan = planBetween(emptySnapshot, [artifact('a')]);
  const refuse = async () => {
    throw new StoreError('refused', 'The disk is full');
  };
  const run = { snapshot: emptySnapshot, who: 'ann', appliedAt: time, newFingerprintKey: key };
  const steps: ApplyStep[] = [];
  const writer = { transact: refuse, readNodes: async () => new Map() };
  for await (const step of applyPlan(plan, writer, run)) steps.push(step);
  assert.equal(lines(steps), [
    '! [1/1] 1 node failed: The disk is full\n',
    'revision 1 of flow "web" not recorded\n',
  ]);
  assert.is(
    renderApplyEnd({ status: 'failed', plan, steps }),
    'Not applied: nothing was written; run it again once that is mended.\n',
  );
});

test.run();
