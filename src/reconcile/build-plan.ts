import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import type { Artifact } from '../targets/artifact.js';
import { invariant } from '../text/invariant.js';
import { buildSteps, type CostOfNode, fits } from './build-steps.js';
import type { Change, UpdateChange } from './change.js';
import { checkOwnership } from './check-ownership.js';
import { checkReceivers } from './check-receivers.js';
import { costsOfNodes } from './costs-of-nodes.js';
import { diffSnapshot } from './diff-snapshot.js';
import { planFlows } from './flow-plans.js';
import type { Plan, PlanInputs, PlanOptions, RollbackTarget } from './plan.js';
import { checkMassDelete, checkPrune, checkSecrets } from './refusals.js';
import type { Snapshot } from './snapshot.js';
import { type StoreLimits, unlimited } from './store.js';
import { buildWaves } from './waves.js';

/** All that a plan depends on. */
export interface PlanRequest {
  /** The store's name. */
  readonly store: string;
  readonly snapshot: Snapshot;
  readonly artifacts: readonly Artifact[];
  /** The flows of the topology: the plan's scope. Every artifact's flow is among them. */
  readonly flows: readonly string[];
  readonly adopt?: boolean;
  readonly allowMassDelete?: boolean;
  /** Flows of the store to delete whole, though no file names them. */
  readonly pruneFlows?: readonly string[];
  readonly rollback?: RollbackTarget;
  readonly inputs?: PlanInputs;
  /** What one transaction of the store takes; everything where absent. */
  readonly limits?: StoreLimits;
  /** What a target knows of an update that disturbs more than the node: a port, compression or TLS that changes. */
  readonly disruptionsOf?: (change: UpdateChange) => readonly string[];
}

/** The plan that makes the store hold the artifacts; its `refusals` say why it may not be applied. */
export function buildPlan(request: PlanRequest): Plan {
  const { snapshot, artifacts } = request;
  const options = optionsOf(request);
  const scope = new Set([...request.flows, ...options.pruneFlows]);
  invariant(
    artifacts.every(({ flow }) => scope.has(flow)),
    'an artifact belongs to a flow that is not in scope',
  );
  const changes = disrupted(diffSnapshot(snapshot, artifacts, scope), request.disruptionsOf);
  const flows = planFlows({ snapshot, artifacts, changes, scope, options });
  const waves = buildWaves(changes, snapshot, artifacts);
  const limits = request.limits ?? unlimited;
  const costOf = costsOfNodes(changes, { flows, snapshot, limits });
  const steps = buildSteps(waves, limits, costOf);
  return {
    store: request.store,
    options,
    ...(request.inputs && { inputs: request.inputs }),
    flows,
    changes,
    steps,
    isAtomic: steps.length <= 1,
    refusals: [
      ...checkPrune(options, request.flows, snapshot),
      ...checkSecrets(artifacts),
      ...(options.adopt ? [] : checkOwnership(snapshot, artifacts, scope)),
      ...checkMassDelete(flows, options),
      ...checkReceivers(snapshot, artifacts, changes),
      ...checkSizes(changes, limits, costOf),
    ],
  };
}

/** Whether an apply of the plan has anything to write: a change, or a revision left open by an interrupted apply. */
export function isEmptyPlan({ changes, flows }: Plan): boolean {
  return changes.length === 0 && flows.every(({ next }) => next === undefined);
}

function optionsOf({ adopt, allowMassDelete, pruneFlows, rollback }: PlanRequest): PlanOptions {
  return {
    adopt: adopt ?? false,
    allowMassDelete: allowMassDelete ?? false,
    pruneFlows: [...new Set(pruneFlows)].sort(),
    ...(rollback && { rollback }),
  };
}

function disrupted(
  changes: readonly Change[],
  disruptionsOf: PlanRequest['disruptionsOf'],
): readonly Change[] {
  if (!disruptionsOf) return changes;
  return changes.map((change) =>
    change.kind === 'update' ? { ...change, disruptions: disruptionsOf(change) } : change,
  );
}

function checkSizes(
  changes: readonly Change[],
  limits: StoreLimits,
  costOf: CostOfNode,
): readonly Diagnostic[] {
  return changes.flatMap(({ node }) => {
    const cost = costOf(node);
    if (fits(cost, limits)) return [];
    const message = `Node "${node}" needs ${cost.operations} operations and ${cost.bytes} bytes in one transaction; the store takes ${limits.maxOperations} and ${limits.maxBytes}`;
    return [error('node-too-large', { message })];
  });
}
