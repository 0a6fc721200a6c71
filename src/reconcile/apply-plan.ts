import type { Content } from '../targets/artifact.js';
import { invariant } from '../text/invariant.js';
import { finishedRevisions, pendingRevisions } from './apply-journal.js';
import { type ApplyStep, attempt, type RecordStep, type WriteStep } from './apply-step.js';
import { isEmptyPlan } from './build-plan.js';
import type { Change } from './change.js';
import { checkWritten } from './check-written.js';
import type { Plan } from './plan.js';
import { realText } from './shown-text.js';
import type { Snapshot } from './snapshot.js';
import type { StoreSession } from './store.js';
import { writeOfChange } from './write-of-change.js';

/** What an apply needs to know beside its plan. */
export interface ApplyRun {
  /** The snapshot the plan was built from, read under the lock. */
  readonly snapshot: Snapshot;
  readonly who: string;
  /** ISO time. */
  readonly appliedAt: string;
  /** The git commit of the topology. */
  readonly commit?: string;
  /** 64 hexadecimal digits from a good source of chance; becomes the store's key where it has none yet. */
  readonly newFingerprintKey: string;
}

/** What of a store's session an apply uses. */
export type PlanWriter = Pick<StoreSession, 'transact' | 'readNodes'>;

/**
 * Writes the plan and yields what came of each transaction, the record of the revisions last. An atomic
 * plan is one transaction with its record; of others each step carries the journal, and the revisions
 * are recorded once all is read back. The consumer may wait between steps, for nodes to take a wave up.
 * Stops at the first failure. Yields nothing for an empty plan. The plan must have no refusals.
 */
export async function* applyPlan(
  plan: Plan,
  writer: PlanWriter,
  run: ApplyRun,
): AsyncGenerator<ApplyStep, void> {
  invariant(plan.refusals.length === 0, 'a refused plan is applied');
  if (isEmptyPlan(plan)) return;
  const work: Work = {
    plan,
    writer,
    run,
    changes: new Map(plan.changes.map((one) => [one.node, one])),
  };
  yield* plan.isAtomic && plan.changes.length > 0 ? applyAtOnce(work) : applyInSteps(work);
}

interface Work {
  readonly plan: Plan;
  readonly writer: PlanWriter;
  readonly run: ApplyRun;
  readonly changes: ReadonlyMap<string, Change>;
}

async function* applyAtOnce(work: Work): AsyncGenerator<ApplyStep, void> {
  const { plan, writer, run } = work;
  const [whole] = writeSteps(work);
  invariant(whole !== undefined, 'an atomic plan with changes has a step');
  const finished = finishedRevisions(plan, run);
  const nodes = writesOf(whole.changes, work);
  const written = await attempt(() => writer.transact({ nodes, finished, ...newKey(run) }));
  const isWritten = written.status === 'done';
  const checked = isWritten ? await attempt(() => readBack(whole.changes, work)) : written;
  yield { ...whole, ...checked };
  yield { ...recordStep(work), status: isWritten ? 'done' : 'skipped' };
}

async function* applyInSteps(work: Work): AsyncGenerator<ApplyStep, void> {
  const { plan, writer, run } = work;
  const journals = pendingRevisions(plan, run);
  let isGoing = true;
  for (const step of writeSteps(work)) {
    if (!isGoing) {
      yield { ...step, status: 'skipped' };
      continue;
    }
    const result = await attempt(async () => {
      const nodes = writesOf(step.changes, work);
      const pending = journals[step.number - 1] ?? [];
      const key = step.number === 1 ? newKey(run) : {};
      await writer.transact({ nodes, pending, ...key });
      await readBack(step.changes, work);
    });
    isGoing = result.status === 'done';
    yield { ...step, ...result };
  }
  const finished = finishedRevisions(plan, run);
  const result = isGoing
    ? await attempt(() => writer.transact({ nodes: [], finished }))
    : undefined;
  yield { ...recordStep(work), ...(result ?? { status: 'skipped' }) };
}

function writeSteps({ plan, changes }: Work): readonly WriteStep[] {
  return plan.steps.map((step, index) => ({
    kind: 'write',
    number: index + 1,
    of: plan.steps.length,
    step,
    changes: step.nodes.flatMap((node) => changes.get(node) ?? []),
  }));
}

function recordStep({ plan, run }: Work): RecordStep {
  return { kind: 'record', revisions: finishedRevisions(plan, run) };
}

function writesOf(changes: readonly Change[], { plan, run }: Work) {
  const revisions = new Map(plan.flows.map(({ flow, next }) => [flow, next ?? 0]));
  const fingerprintKey = run.snapshot.fingerprintKey ?? run.newFingerprintKey;
  return changes.map((change) =>
    writeOfChange(change, {
      stored: run.snapshot.nodes.get(change.node),
      revisions,
      fingerprintKey,
      textOf: knownText,
    }),
  );
}

function knownText(content: Content): string {
  const text = realText(content);
  invariant(text !== undefined, 'a secret without a value is written');
  return text;
}

function newKey({ snapshot, newFingerprintKey }: ApplyRun) {
  return snapshot.fingerprintKey === undefined ? { fingerprintKey: newFingerprintKey } : {};
}

async function readBack(changes: readonly Change[], { writer }: Work): Promise<void> {
  const now = await writer.readNodes(changes.map(({ node }) => node));
  for (const change of changes) checkWritten(change, now.get(change.node));
}
