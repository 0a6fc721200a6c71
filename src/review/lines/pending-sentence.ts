import type { PendingRevision } from '../../reconcile/revision.js';

/** An apply that has not finished. */
export function pendingSentence(pending: PendingRevision): string {
  const { number, who, startedAt, steps, stepsDone, rollbackTo } = pending;
  const what = rollbackTo === undefined ? '' : `, back to ${rollbackTo},`;
  return `revision ${number}${what} was begun by ${who} at ${startedAt} and has finished ${stepsDone} of ${steps} steps: it is under way, or was interrupted`;
}
