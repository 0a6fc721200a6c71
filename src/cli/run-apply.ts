import { randomBytes } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors, type Outcome } from '../diagnostics/outcome.js';
import { applyPlan } from '../reconcile/apply-plan.js';
import type { ApplyStep } from '../reconcile/apply-step.js';
import { isEmptyPlan } from '../reconcile/build-plan.js';
import type { Plan } from '../reconcile/plan.js';
import type { Snapshot } from '../reconcile/snapshot.js';
import type { Store, StoreSession } from '../reconcile/store.js';
import { thisRun } from './identity.js';

/** An apply: how its plan is made, who is asked, who hears of its steps. */
export interface ApplyRequest {
  readonly store: Store;
  /** The plan for what the store holds, made under the lock. */
  readonly planFrom: (snapshot: Snapshot) => Promise<Outcome<Plan>>;
  /** Whether the plan may be written; it has been neither empty nor refused. */
  readonly approve: (plan: Plan) => Promise<boolean>;
  readonly hear: (step: ApplyStep) => void;
  /** Whether somebody asked to stop: then no further transaction begins. */
  readonly isStopped: () => boolean;
  readonly lockWaitMs: number;
  /** The git commit of the topology. */
  readonly commit: string | undefined;
}

/** How an apply ended, and what was done. */
export interface ApplyReport {
  readonly status: 'nothing' | 'refused' | 'declined' | 'applied' | 'failed' | 'stopped';
  readonly plan?: Plan;
  readonly steps: readonly ApplyStep[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Locks, reads, plans, asks, writes, reads back, records and unlocks (DESIGN 5). Rejects with a `StoreError` where the store cannot be read or locked. */
export async function runApply(request: ApplyRequest): Promise<ApplyReport> {
  const session = await request.store.lock(thisRun(), { waitMs: request.lockWaitMs });
  try {
    return await applyLocked(request, session);
  } finally {
    await session.unlock();
  }
}

async function applyLocked(request: ApplyRequest, session: StoreSession): Promise<ApplyReport> {
  const snapshot = await session.read();
  const { value: plan, diagnostics } = await request.planFrom(snapshot);
  if (!plan || hasErrors(diagnostics)) {
    return { status: 'refused', ...(plan ? { plan } : {}), steps: [], diagnostics };
  }
  if (plan.refusals.length > 0) {
    return { status: 'refused', plan, steps: [], diagnostics: [...diagnostics, ...plan.refusals] };
  }
  if (isEmptyPlan(plan)) return { status: 'nothing', plan, steps: [], diagnostics };
  if (!(await request.approve(plan))) return { status: 'declined', plan, steps: [], diagnostics };
  return { ...(await writePlan(request, session, { plan, snapshot })), plan, diagnostics };
}

interface Approved {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
}

async function writePlan(
  { hear, isStopped, commit }: ApplyRequest,
  session: StoreSession,
  { plan, snapshot }: Approved,
): Promise<Pick<ApplyReport, 'status' | 'steps'>> {
  const steps: ApplyStep[] = [];
  const run = {
    snapshot,
    who: thisRun().who,
    appliedAt: new Date().toISOString(),
    ...(commit === undefined ? {} : { commit }),
    newFingerprintKey: randomBytes(32).toString('hex'),
  };
  for await (const step of applyPlan(plan, session, run)) {
    steps.push(step);
    hear(step);
    if (isStopped() && step.kind === 'write' && step.number < step.of) {
      return { status: 'stopped', steps };
    }
  }
  const isWhole = steps.every((step) => step.status === 'done');
  return { status: isWhole ? 'applied' : 'failed', steps };
}
