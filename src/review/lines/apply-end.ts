import type { ApplyStep } from '../../reconcile/apply-step.js';
import type { Plan } from '../../reconcile/plan.js';
import type { StoreErrorKind } from '../../reconcile/store-error.js';
import { counted } from '../count-words.js';
import { totalsOf } from '../plan/totals.js';
import { nothingText } from './plan-sentences.js';

/** How an apply ended. */
export interface ApplyEnd {
  /** `refused` and `declined`: nothing was tried; `failed`: the store said no on the way; `stopped`: the operator did. */
  readonly status: 'nothing' | 'refused' | 'declined' | 'applied' | 'failed' | 'stopped';
  readonly plan?: Plan;
  /** The steps that were heard of, in order. */
  readonly steps: readonly ApplyStep[];
}

/** What an apply did, what it did not, and how to go on. */
export function applyEndText({ status, plan, steps }: ApplyEnd): string {
  switch (status) {
    case 'nothing':
      return plan ? nothingText(totalsOf(plan)) : 'Nothing to do.';
    case 'refused':
      return 'Not applied: the plan is refused, and nothing was written.';
    case 'declined':
      return 'Not applied: nothing was written.';
    case 'applied':
      return appliedText(steps);
    case 'failed':
    case 'stopped':
      return brokenText(status, steps, plan?.changes.length ?? 0);
    default:
      return status satisfies never;
  }
}

type WriteResult = Extract<ApplyStep, { kind: 'write' }>;

function appliedText(steps: readonly ApplyStep[]): string {
  const changes = writesOf(steps).flatMap((one) => one.changes);
  const count = (kind: string) => changes.filter((one) => one.kind === kind).length;
  const revisions = steps.flatMap((one) => (one.kind === 'record' ? one.revisions : []));
  const which = revisions.map(
    ({ flow, revision }) => `flow "${flow}" is at revision ${revision.number}`,
  );
  const counts = `${count('create')} created, ${count('update')} changed, ${count('delete')} deleted`;
  return `Applied: ${counts}; ${which.join(', ')}.`;
}

function brokenText(
  status: 'failed' | 'stopped',
  steps: readonly ApplyStep[],
  total: number,
): string {
  const failed = steps.find((one) => one.status === 'failed');
  const record = steps.find((one) => one.kind === 'record');
  if (record?.status === 'done')
    return 'Applied and recorded, but what was read back is not what was written; "flumec status" shows where.';
  const writes = writesOf(steps);
  if (failed?.kind === 'write' && failed.step.kind === 'all')
    return nothingWritten(failed.error.kind);
  const done = writes.filter(({ status: one }) => one === 'done');
  const written = done.reduce((sum, { step }) => sum + step.nodes.length, 0);
  const begin = status === 'stopped' ? 'Stopped' : 'Incomplete';
  const missing = failed?.kind === 'record' ? ', but the revision is not recorded' : '';
  return `${begin}: ${written} of ${counted(total, 'node')} are written and read back${missing}; run it again to finish, or "flumec rollback" to go back.`;
}

/** What became of a plan that is one transaction, of which the store did not say that it is done. */
function nothingWritten(kind: StoreErrorKind): string {
  switch (kind) {
    case 'unknown':
      return 'It cannot be told whether the plan was written; "flumec diff" shows what is there now.';
    case 'conflict':
    case 'lost':
      return 'Not applied: nothing was written; run it again to plan from what is there now.';
    default:
      return 'Not applied: nothing was written; run it again once that is mended.';
  }
}

function writesOf(steps: readonly ApplyStep[]): readonly WriteResult[] {
  return steps.flatMap((one) => (one.kind === 'write' ? [one] : []));
}
