import type { CreateChange, DeleteChange } from '../../reconcile/change.js';
import type { PartState } from './part-state.js';

/** A node's whole configuration but for its own name and its receivers: equal for nodes of which one may be the other, renamed. */
export function formOf(
  change: CreateChange | DeleteChange,
  states: readonly PartState[],
  hide: (text: string) => string,
): string {
  const isGone = change.kind === 'delete';
  const { target, chokes } = isGone ? change.before : change.after;
  const limits = Object.entries(chokes).map(([id, limit]) => `${hide(id)} ${limit}`);
  const texts = states.map(
    ({ part, review }) => `${part} ${(isGone ? review.before : review.after).form}`,
  );
  return [target, ...limits.sort(), ...texts].join('\n');
}
