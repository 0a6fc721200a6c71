import { invariant } from '../text/invariant.js';
import type { CostOfNode } from './build-steps.js';
import type { Change } from './change.js';
import type { FlowPlan } from './plan.js';
import { realText } from './shown-text.js';
import type { Snapshot } from './snapshot.js';
import { type StoreLimits, type TransactionCost, unlimited } from './store.js';
import { writeOfChange } from './write-of-change.js';

/** What the costs of a plan's writes depend on. */
export interface CostContext {
  readonly flows: readonly FlowPlan[];
  readonly snapshot: Snapshot;
  readonly limits: StoreLimits;
}

const nothing: TransactionCost = { operations: 0, bytes: 0 };

/** What each changed node's write costs, worked out once; where a secret is not at hand its name counts instead. */
export function costsOfNodes(changes: readonly Change[], context: CostContext): CostOfNode {
  const { flows, snapshot, limits } = context;
  if (limits === unlimited) return () => nothing;
  const revisions = new Map(flows.map(({ flow, next }) => [flow, next ?? 0]));
  const costs = new Map<string, TransactionCost>();
  for (const change of changes) {
    const write = writeOfChange(change, {
      stored: snapshot.nodes.get(change.node),
      revisions,
      fingerprintKey: snapshot.fingerprintKey ?? '',
      textOf: (content) => realText(content) ?? content.shown,
    });
    costs.set(change.node, limits.costOf(write));
  }
  return (node) => {
    const cost = costs.get(node);
    invariant(cost !== undefined, `"${node}" does not change`);
    return cost;
  };
}
