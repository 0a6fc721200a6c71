import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { Artifact } from '../targets/artifact.js';
import { nameList } from './name-list.js';
import type { FlowPlan, PlanOptions } from './plan.js';
import { realText } from './shown-text.js';
import type { Snapshot } from './snapshot.js';

/** What the operator asked to prune that is not there, or is still in the topology. */
export function checkPrune(
  { pruneFlows }: PlanOptions,
  flows: readonly string[],
  snapshot: Snapshot,
): readonly Diagnostic[] {
  return pruneFlows.flatMap((flow) => {
    if (flows.includes(flow)) return [stillWanted(flow)];
    if (snapshot.flows.has(flow)) return [];
    const near = didYouMean(flow, snapshot.flows.keys());
    const message = `Flow "${flow}" is not in the store, so there is nothing to prune`;
    return [error('unknown-flow', { message, ...(near && { help: near }) })];
  });
}

function stillWanted(flow: string): Diagnostic {
  return error('prune-wanted-flow', {
    message: `Flow "${flow}" is in the topology and cannot be pruned`,
    help: 'take it out of the files first, or do not prune it',
  });
}

/**
 * Deleting more than 30 % of the nodes that a flow has in the store, or all of them, needs permission:
 * 3 of 10 pass, 4 of 10 and 1 of 2 do not. A node that goes over to another flow is not deleted.
 */
export function checkMassDelete(
  flows: readonly FlowPlan[],
  { allowMassDelete }: PlanOptions,
): readonly Diagnostic[] {
  if (allowMassDelete) return [];
  return flows
    .filter(({ deleted, inStore }) => deleted * 10 > inStore * 3)
    .map(({ flow, deleted, inStore }) => {
      const all = inStore === 1 ? 'the only node' : `all ${inStore} nodes`;
      const share = deleted === inStore ? all : `${deleted} of the ${inStore} nodes`;
      const message = `The plan deletes ${share} that flow "${flow}" has in the store; more than 30 % needs permission`;
      return error('mass-delete', {
        message,
        help: 'give --allow-mass-delete where this is meant',
      });
    });
}

/** Secrets whose values are not at hand: without them nothing can be written, nor compared. */
export function checkSecrets(artifacts: readonly Artifact[]): readonly Diagnostic[] {
  const missing = artifacts.flatMap(({ parts }) =>
    Object.values(parts).flatMap((content) =>
      realText(content) === undefined ? (content.secrets ?? []) : [],
    ),
  );
  const names = [...new Set(missing)];
  if (names.length === 0) return [];
  const which = names.length === 1 ? 'Secret' : 'Secrets';
  const message = `${which} ${nameList(names)} ${names.length === 1 ? 'has no value' : 'have no values'}`;
  return [error('secret-missing', { message })];
}
