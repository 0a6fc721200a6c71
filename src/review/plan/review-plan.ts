import type { FlowPlan, Plan } from '../../reconcile/plan.js';
import { reviewChange } from '../change/review-change.js';
import { groupBy } from '../group-by.js';
import { textReviewer } from '../text-reviewer.js';
import type { TierReview } from './change-group.js';
import { groupChanges } from './group-changes.js';
import { buildMeaning, type Meaning } from './meaning.js';
import { type PlanTotals, totalsOf } from './totals.js';

/** A plan as people look at it: alike changes together, and what all of it means. */
export interface PlanReview {
  readonly plan: Plan;
  /** Every flow of the plan, by name. */
  readonly flows: readonly FlowReview[];
  readonly meaning: Meaning;
  readonly totals: PlanTotals;
}

/** What becomes of a flow, tier by tier. */
export interface FlowReview {
  readonly flow: FlowPlan;
  readonly tiers: readonly TierReview[];
}

/** Reviews every change of a plan once. */
export function reviewPlan(plan: Plan): PlanReview {
  const review = textReviewer();
  const changes = plan.changes.map((change) => reviewChange(change, review));
  const byFlow = groupBy(changes, ({ change }) => change.flow);
  const flows = plan.flows.map((flow) => ({
    flow,
    tiers: groupChanges(byFlow.get(flow.flow) ?? []),
  }));
  return {
    plan,
    flows,
    meaning: buildMeaning(
      changes,
      flows.flatMap(({ tiers }) => tiers),
    ),
    totals: totalsOf(plan),
  };
}
