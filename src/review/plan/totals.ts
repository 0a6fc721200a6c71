import type { Plan } from '../../reconcile/plan.js';

/** How many nodes of all flows come, change, go and stay as they are. */
export interface PlanTotals {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly unchanged: number;
}

/** The sums over all flows of a plan. */
export function totalsOf({ flows }: Plan): PlanTotals {
  const sum = (key: keyof PlanTotals) => flows.reduce((total, flow) => total + flow[key], 0);
  return {
    created: sum('created'),
    updated: sum('updated'),
    deleted: sum('deleted'),
    unchanged: sum('unchanged'),
  };
}
