import type { FlowPlan, Plan } from '../../reconcile/plan.js';
import { counted } from '../count-words.js';
import type { PlanTotals } from '../plan/totals.js';

/** The last line of a plan: `3 to create, 198 to change, 1 to delete; 5 unchanged`. */
export function totalsText({ created, updated, deleted, unchanged }: PlanTotals): string {
  return `${created} to create, ${updated} to change, ${deleted} to delete; ${unchanged} unchanged`;
}

/** What an empty plan says. */
export function nothingText({ unchanged }: PlanTotals): string {
  if (unchanged === 0) return 'Nothing to do: there are no nodes.';
  return unchanged === 1
    ? 'Nothing to do: the one node is as it should be.'
    : `Nothing to do: all ${unchanged} nodes are as they should be.`;
}

/** A flow with the revision it has and gets; none of either where two versions are compared without a store. */
export function flowTitle({ flow, revision, next }: FlowPlan, { options }: Plan): string {
  const { rollback } = options;
  if (revision === 0 && next === undefined) return `Flow "${flow}"`;
  const numbers = next === undefined ? `revision ${revision}` : `revision ${revision} -> ${next}`;
  const back = rollback?.flow === flow ? `, back to what revision ${rollback.revision} was` : '';
  return `Flow "${flow}", ${numbers}${back}`;
}

/** What becomes of applies that did not finish. */
export function interruptionSentences({ flows }: Plan): readonly string[] {
  return flows.flatMap(({ flow, interrupted }) => {
    if (!interrupted) return [];
    const { who, startedAt, steps, stepsDone, number, decision } = interrupted;
    const what = `revision ${number} of flow "${flow}" was begun by ${who} at ${startedAt} and stopped after step ${stepsDone} of ${steps}`;
    return [`${what}; ${decisions[decision]}`];
  });
}

const decisions = {
  finish: 'this plan finishes it',
  replace: 'this plan wants something else and replaces it',
  undo: 'this plan undoes it',
} as const;

/** In how many transactions the plan is written, and what that means. */
export function stepsSentence({ steps, isAtomic }: Plan): string {
  if (isAtomic) return 'written in one transaction: all of it or nothing';
  return `written in ${counted(steps.length, 'transaction')}, receivers before their senders; what is interrupted can be finished or undone`;
}
