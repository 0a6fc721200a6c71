import { buildPlan, type PlanRequest } from '../../src/reconcile/build-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import type { Snapshot } from '../../src/reconcile/snapshot.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { storeOf } from '../reconcile/stored.js';
import { compileTexts } from '../support/compile-text.js';
import { withFixedChains } from './fixed-chains.js';

/** What a topology compiles to, with fixed chains; fails with the findings where it does not. */
export function compiled(
  text: string,
  secrets: Readonly<Record<string, string>> = {},
): readonly Artifact[] {
  const { value, diagnostics } = compileTexts([text], { readSecret: (name) => secrets[name] });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.artifacts.map(withFixedChains);
}

/** The plan from a store, or from what was applied to one, to what is wanted. */
export function planBetween(
  before: Snapshot | readonly Artifact[],
  after: readonly Artifact[],
  options: Partial<PlanRequest> = {},
): Plan {
  return buildPlan({
    store: 'file:state.json',
    snapshot: 'nodes' in before ? before : storeOf(before),
    artifacts: after,
    flows: [...new Set(after.map(({ flow }) => flow))],
    ...options,
  });
}
