import { setMaxListeners } from 'node:events';
import { applyPlan } from '../../src/reconcile/apply-plan.js';
import { buildPlan } from '../../src/reconcile/build-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import type { Snapshot } from '../../src/reconcile/snapshot.js';
import type { Store } from '../../src/reconcile/store.js';
import { StoreError, type StoreErrorKind } from '../../src/reconcile/store-error.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { key } from '../reconcile/samples.js';
import { zooKeeperStore } from '../stores/zookeeper/zookeeper-harness.js';
import { artifactsOf, flows, type Topology } from './random-topology.js';

/** What an applying process is to do. */
export interface ApplyTask {
  readonly connectString: string;
  readonly topology: Topology;
  readonly maxOperations: number;
  readonly sessionTimeoutMs: number;
  readonly patienceMs: number;
}

/** How that ended: what came of each step, or what kept it from beginning. */
export type TaskEnd =
  | { readonly kind: 'steps'; readonly steps: readonly StepEnd[] }
  | { readonly kind: 'refused'; readonly error: StoreErrorKind; readonly message: string };

/** What came of a step. */
export interface StepEnd {
  readonly kind: 'write' | 'record';
  readonly status: 'done' | 'failed' | 'skipped';
  readonly error?: StoreErrorKind;
  readonly message?: string;
}

/** Applies as the command line does, with small transactions and short waits. */
export async function runTask(task: ApplyTask): Promise<TaskEnd> {
  setMaxListeners(0);
  const { connectString, topology, maxOperations, sessionTimeoutMs, patienceMs } = task;
  const store = zooKeeperStore(connectString, {
    maxOperations,
    sessionTimeoutMs,
    patienceMs,
    connectTimeoutMs: 4000,
    requestTimeoutMs: 3000,
  });
  try {
    return { kind: 'steps', steps: await applyAll(store, artifactsOf(topology)) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { kind: 'refused', error: error.kind, message: error.message };
  } finally {
    await store.close();
  }
}

/** The plan to the artifacts, as every applier makes it. */
export function planTo(store: Store, snapshot: Snapshot, artifacts: readonly Artifact[]): Plan {
  return buildPlan({
    store: store.name,
    snapshot,
    artifacts,
    flows,
    limits: store.limits,
    allowMassDelete: true,
  });
}

async function applyAll(store: Store, artifacts: readonly Artifact[]): Promise<StepEnd[]> {
  const who = { who: 'victim', host: 'desk', pid: process.pid };
  const session = await store.lock(who, { waitMs: 1500 });
  try {
    const snapshot = await session.read();
    const plan = planTo(store, snapshot, artifacts);
    const appliedAt = new Date().toISOString();
    const run = { snapshot, who: who.who, appliedAt, newFingerprintKey: key };
    const steps: StepEnd[] = [];
    for await (const { kind, ...step } of applyPlan(plan, session, run))
      steps.push(
        step.status === 'failed'
          ? { kind, status: 'failed', error: step.error.kind, message: step.error.message }
          : { kind, status: step.status },
      );
    return steps;
  } finally {
    await session.unlock();
  }
}
