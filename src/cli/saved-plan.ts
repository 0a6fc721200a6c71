import type { Outcome } from '../diagnostics/outcome.js';
import { checkSavedPlan } from '../reconcile/check-saved-plan.js';
import { parsePlan } from '../reconcile/parse-plan.js';
import type { Plan } from '../reconcile/plan.js';
import { readSource } from '../workspace/read-source.js';
import type { PlanFlagValues } from './make-plan.js';
import { UsageError } from './usage-error.js';

/** The saved plan that the paths of a command line name: one file ending in `.json`; undefined where they name topologies. Throws a `UsageError` for a file that is no plan. */
export function savedPlanOf(paths: readonly string[]): Plan | undefined {
  const plans = paths.filter((path) => path.endsWith('.json'));
  const [path] = plans;
  if (path === undefined) return undefined;
  if (paths.length > 1) {
    throw new UsageError(`"${path}" stands beside other paths`, 'apply one saved plan by itself');
  }
  const { value: source, diagnostics: unreadable } = readSource(path);
  if (!source) throw new UsageError(unreadable[0]?.message ?? `"${path}" cannot be read`);
  const { value: plan, diagnostics } = parsePlan(source);
  if (plan) return plan;
  const [first] = diagnostics;
  throw new UsageError(`${source.name}: ${first?.message ?? 'this is no plan'}`, first?.help);
}

/** The flags that make a saved plan again, with this run's secrets. */
export function flagsOfPlan({ inputs, options }: Plan, flags: PlanFlagValues): PlanFlagValues {
  return {
    var: Object.entries(inputs?.variables ?? {}).map(([name, value]) => `${name}=${value}`),
    'var-file': inputs?.variableFiles,
    adopt: options.adopt,
    'allow-mass-delete': options.allowMassDelete,
    'prune-flow': options.pruneFlows,
    'secret-file': flags['secret-file'],
  };
}

/** The fresh plan, with a finding for everything that moved since the saved one was reviewed. */
export function freshPlan(saved: Plan | undefined, fresh: Plan): Outcome<Plan> {
  return { value: fresh, diagnostics: saved ? checkSavedPlan(saved, fresh) : [] };
}
