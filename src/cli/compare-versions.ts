import { type Compilation, compile } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors, then } from '../diagnostics/outcome.js';
import { artifactSnapshot, withoutSecrets } from '../reconcile/artifact-snapshot.js';
import { buildPlan } from '../reconcile/build-plan.js';
import type { Plan } from '../reconcile/plan.js';
import { localOptions } from './load.js';
import type { PlanFlagValues } from './make-plan.js';
import type { OldVersion } from './old-version.js';

/** The plan from one version to another, or what is wrong with the version before. */
export type Comparison =
  | { readonly status: 'compared'; readonly plan: Plan }
  | { readonly status: 'broken'; readonly diagnostics: readonly Diagnostic[] };

/** The two versions, and what the command line says of both. */
export interface ComparisonRequest {
  readonly old: OldVersion;
  /** What is wanted now. */
  readonly compilation: Compilation;
  readonly flags: PlanFlagValues;
}

/**
 * What would change where the old version is in force, without asking any store: secrets count by name,
 * and flows that the new version lacks count as deleted.
 */
export function compareVersions({ old, compilation, flags }: ComparisonRequest): Comparison {
  const options = {
    ...localOptions(flags, { requireEnv: false }),
    readInventory: old.readInventory,
  };
  const { value, diagnostics } = then(old.sources, (sources) => compile(sources, options));
  if (!value || hasErrors(diagnostics)) return { status: 'broken', diagnostics };
  const flows = flowsOf(compilation);
  const plan = buildPlan({
    store: old.name,
    snapshot: artifactSnapshot(value.artifacts),
    artifacts: withoutSecrets(compilation.artifacts),
    flows,
    adopt: flags.adopt ?? false,
    allowMassDelete: flags['allow-mass-delete'] ?? false,
    pruneFlows: flowsOf(value).filter((flow) => !flows.includes(flow)),
  });
  return { status: 'compared', plan: withoutStore(plan) };
}

/** No store is written, so that there are neither revisions nor transactions, and no secret needs a value. */
function withoutStore(plan: Plan): Plan {
  return {
    ...plan,
    flows: plan.flows.map(({ next: _next, wanted: _wanted, ...flow }) => flow),
    steps: [],
    refusals: plan.refusals.filter(({ code }) => code !== 'secret-missing'),
  };
}

function flowsOf({ graph }: Compilation): readonly string[] {
  return graph.flows.map(({ topology }) => topology.flow.value);
}
