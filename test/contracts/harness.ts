import * as assert from 'uvu/assert';
import { type ApplyRun, applyPlan } from '../../src/reconcile/apply-plan.js';
import type { ApplyStep } from '../../src/reconcile/apply-step.js';
import { buildPlan, type PlanRequest } from '../../src/reconcile/build-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import type { LiveNode } from '../../src/reconcile/snapshot.js';
import type { LockRequest, Store, StoreSession } from '../../src/reconcile/store.js';
import { StoreError, type StoreErrorKind } from '../../src/reconcile/store-error.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { ann, key, time } from '../reconcile/samples.js';

/** A place of its own for one test, and what other hands may do to it. */
export interface StoreHarness {
  /** Another opening of the place. */
  readonly open: () => Store;
  /** Changes what is live of a node behind flumec's back; undefined removes it. */
  readonly tamper: (
    node: string,
    change: (live: LiveNode | undefined) => LiveNode | undefined,
  ) => Promise<void>;
  /** Takes the lock away from whoever holds it. */
  readonly loseLock: () => Promise<void>;
  /** Everything that is stored, and when it was written: the same text means nothing was written. */
  readonly raw: () => Promise<string>;
  readonly done: () => Promise<void>;
}

/** Who locks, and how long to wait. */
export interface Locking {
  readonly request?: LockRequest;
  readonly waitMs?: number;
}

/** A session that is given back whatever happens. */
export async function locked<T>(
  store: Store,
  work: (session: StoreSession) => Promise<T>,
  { request = ann, waitMs = 0 }: Locking = {},
): Promise<T> {
  const session = await store.lock(request, { waitMs });
  try {
    return await work(session);
  } finally {
    await session.unlock();
  }
}

/** The plan for the artifacts as the store stands, and what came of applying it. */
export interface Applied {
  readonly plan: Plan;
  readonly steps: readonly ApplyStep[];
}

type PlanExtras = Partial<Omit<PlanRequest, 'artifacts' | 'store' | 'snapshot'>>;

/** Applies as the command line does: lock, read, plan, write. */
export function apply(
  store: Store,
  artifacts: readonly Artifact[],
  extras: PlanExtras & Locking & { readonly run?: Partial<ApplyRun> } = {},
): Promise<Applied> {
  const work = async (session: StoreSession) => {
    const snapshot = await session.read();
    const flows = extras.flows ?? [...new Set(artifacts.map(({ flow }) => flow))];
    const plan = buildPlan({
      store: store.name,
      snapshot,
      artifacts,
      limits: store.limits,
      ...extras,
      flows,
    });
    assert.equal(plan.refusals, []);
    const steps: ApplyStep[] = [];
    const run = { snapshot, who: 'ann', appliedAt: time, newFingerprintKey: key, ...extras.run };
    for await (const step of applyPlan(plan, session, run)) steps.push(step);
    return { plan, steps };
  };
  return locked(store, work, extras);
}

/** The store error of that kind that the work must end with. */
export async function refused(kind: StoreErrorKind, work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.instance(error, StoreError);
  assert.is((error as StoreError).kind, kind);
  return error as StoreError;
}
