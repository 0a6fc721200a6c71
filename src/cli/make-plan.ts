import { type Compilation, compile } from '../compile.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { buildPlan } from '../reconcile/build-plan.js';
import type { UpdateChange } from '../reconcile/change.js';
import type { Plan, PlanInputs } from '../reconcile/plan.js';
import type { Snapshot } from '../reconcile/snapshot.js';
import type { Store } from '../reconcile/store.js';
import { disruptionsOf as agentDisruptions } from '../targets/flume-1/disruptions.js';
import { localOptions, withSources } from './load.js';
import { secretReader } from './secrets.js';
import type { TopologyFlagValues } from './topology-flags.js';

/** What a command line says of the topology to compare. */
export interface PlanFlagValues extends TopologyFlagValues {
  readonly adopt?: boolean | undefined;
  readonly 'allow-mass-delete'?: boolean | undefined;
  readonly 'prune-flow'?: readonly string[] | undefined;
  readonly 'secret-file'?: string | undefined;
}

/** Compiles what the command line names, with the secrets of this machine; to be compared only, it needs no environment variable. */
export function compileWanted(
  paths: readonly string[],
  flags: PlanFlagValues,
  { requireEnv }: { readonly requireEnv: boolean } = { requireEnv: true },
): Outcome<Compilation> {
  const secrets = secretReader({ env: process.env, file: flags['secret-file'] });
  const options = { ...localOptions(flags, { requireEnv }), readSecret: secrets };
  return withSources(paths, (sources) => compile(sources, options));
}

/** What a plan is made from. */
export interface PlanSituation {
  readonly store: Store;
  readonly snapshot: Snapshot;
  readonly compilation: Compilation;
  readonly flags: PlanFlagValues;
  readonly paths: readonly string[];
}

/** The plan from what the store holds to what was compiled. */
export function makePlan({ store, snapshot, compilation, flags, paths }: PlanSituation): Plan {
  return buildPlan({
    store: store.name,
    limits: store.limits,
    snapshot,
    artifacts: compilation.artifacts,
    flows: compilation.graph.flows.map((flow) => flow.topology.flow.value),
    adopt: flags.adopt ?? false,
    allowMassDelete: flags['allow-mass-delete'] ?? false,
    pruneFlows: flags['prune-flow'] ?? [],
    inputs: planInputs(paths, flags),
    disruptionsOf,
  });
}

function planInputs(paths: readonly string[], flags: PlanFlagValues): PlanInputs {
  const settings = (flags.var ?? []).map((setting) => {
    const at = setting.indexOf('=');
    return [setting.slice(0, at), setting.slice(at + 1)] as const;
  });
  return {
    paths,
    variables: Object.fromEntries(settings),
    variableFiles: flags['var-file'] ?? [],
  };
}

/** What an update does to a running Flume 1.x agent beyond its restart, as far as both texts may be shown. */
function disruptionsOf({ node, before, after }: UpdateChange): readonly string[] {
  const old = before.parts['properties'];
  const next = after.parts['properties'];
  if (old?.kind !== 'shown' || !next) return [];
  return agentDisruptions({ agent: node, before: old.shown, after: next.shown });
}
