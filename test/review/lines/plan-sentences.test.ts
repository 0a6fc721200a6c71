import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { InterruptedApply, Plan } from '../../../src/reconcile/plan.js';
import {
  flowTitle,
  interruptionSentences,
  nothingText,
  stepsSentence,
  totalsText,
} from '../../../src/review/lines/plan-sentences.js';
import { changeOf } from '../change-of.js';

const none = { created: 0, updated: 0, deleted: 0, unchanged: 0 };

test('the last line counts', () => {
  assert.is(
    totalsText({ created: 3, updated: 198, deleted: 1, unchanged: 5 }),
    '3 to create, 198 to change, 1 to delete; 5 unchanged',
  );
});

test('nothing to do', () => {
  assert.is(nothingText(none), 'Nothing to do: there are no nodes.');
  assert.is(
    nothingText({ ...none, unchanged: 1 }),
    'Nothing to do: the one node is as it should be.',
  );
  assert.is(
    nothingText({ ...none, unchanged: 2 }),
    'Nothing to do: all 2 nodes are as they should be.',
  );
});

test('a flow with its revisions', () => {
  const plan = changeOf('null', 'console');
  const [flow] = plan.flows;
  assert.ok(flow);
  assert.is(flowTitle(flow, plan), 'Flow "web", revision 1 -> 2');
  const { next: _, ...idle } = flow;
  assert.is(flowTitle(idle, plan), 'Flow "web", revision 1');
  const back = { ...plan, options: { ...plan.options, rollback: { flow: 'web', revision: 1 } } };
  assert.is(flowTitle(flow, back), 'Flow "web", revision 1 -> 2, back to what revision 1 was');
});

test('what becomes of an apply that did not finish', () => {
  const plan = changeOf('null', 'console');
  const told = (decision: InterruptedApply['decision']) => {
    const interrupted = {
      number: 2,
      who: 'bob',
      startedAt: 'then',
      steps: 5,
      stepsDone: 2,
      decision,
    };
    const flows = plan.flows.map((flow) => ({ ...flow, interrupted }));
    return interruptionSentences({ ...plan, flows }).join();
  };
  const begun = 'revision 2 of flow "web" was begun by bob at then and stopped after step 2 of 5';
  assert.is(told('finish'), `${begun}; this plan finishes it`);
  assert.is(told('replace'), `${begun}; this plan wants something else and replaces it`);
  assert.is(told('undo'), `${begun}; this plan undoes it`);
  assert.equal(interruptionSentences(plan), []);
});

test('in how many transactions', () => {
  const plan: Plan = changeOf('null', 'console');
  assert.is(stepsSentence(plan), 'written in one transaction: all of it or nothing');
  const [step] = plan.steps;
  assert.ok(step);
  assert.is(
    stepsSentence({ ...plan, isAtomic: false, steps: [step, step] }),
    'written in 2 transactions, receivers before their senders; what is interrupted can be finished or undone',
  );
});

test.run();
