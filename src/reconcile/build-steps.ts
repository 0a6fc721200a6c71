import type { PlanStep } from './plan.js';
import type { StoreLimits, TransactionCost } from './store.js';
import type { Wave } from './waves.js';

/** What the node's change costs in a transaction. */
export type CostOfNode = (node: string) => TransactionCost;

/** One transaction where all of it fits into one; otherwise each wave in as few as the limits allow. */
export function buildSteps(
  waves: readonly Wave[],
  limits: StoreLimits,
  costOf: CostOfNode,
): readonly PlanStep[] {
  const all = waves.flatMap(({ changes }) => changes.map(({ node }) => node));
  const whole = pack(all, limits, costOf);
  if (whole.length <= 1) return whole.map((nodes) => ({ kind: 'all', wave: 1, nodes }));
  return waves.flatMap(({ kind, changes }, index) =>
    pack(
      changes.map(({ node }) => node),
      limits,
      costOf,
    ).map((nodes): PlanStep => ({ kind, wave: index + 1, nodes })),
  );
}

/** Whether one transaction takes so much. */
export function fits({ operations, bytes }: TransactionCost, limits: StoreLimits): boolean {
  return operations <= limits.maxOperations && bytes <= limits.maxBytes;
}

/** Runs of the nodes in their order; a node that alone is too much is a run of its own. */
function pack(
  nodes: readonly string[],
  limits: StoreLimits,
  costOf: CostOfNode,
): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let sum: TransactionCost = { operations: 0, bytes: 0 };
  for (const node of nodes) {
    const cost = costOf(node);
    const more = { operations: sum.operations + cost.operations, bytes: sum.bytes + cost.bytes };
    const run = runs.at(-1);
    if (run && fits(more, limits)) {
      run.push(node);
      sum = more;
    } else {
      runs.push([node]);
      sum = cost;
    }
  }
  return runs;
}
