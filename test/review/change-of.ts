import type { PlanRequest } from '../../src/reconcile/build-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import { sinkOf } from '../reconcile/samples.js';
import { planBetween } from './plan-between.js';

/** The plan that gives one node another sink. */
export function changeOf(before: string, after: string, options: Partial<PlanRequest> = {}): Plan {
  return planBetween([sinkOf('n1', before)], [sinkOf('n1', after)], options);
}
