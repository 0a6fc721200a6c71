import type { ChangeReview } from '../change/review-change.js';
import { noFacts } from '../text-facts.js';

/** Gives the node that listens at a `host:port`, where the plan touches it, before or after. */
export type ReceiverName = (receiver: string, side: 'before' | 'after') => string | undefined;

/** Who listens where: a receiver that moves or gets another port is still the same one. */
export function receiverNames(changes: readonly ChangeReview[]): ReceiverName {
  const names = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (const { change, before, after } of changes) {
    for (const host of change.before?.hosts ?? [])
      for (const port of (before ?? after ?? noFacts).ports)
        names.before.set(`${host}:${port}`, change.node);
    if (change.kind !== 'delete')
      for (const port of (after ?? noFacts).ports)
        names.after.set(`${change.after.host}:${port}`, change.node);
  }
  return (receiver, side) => names[side].get(receiver);
}
