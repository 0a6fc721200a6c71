import type { Difference, Effect, NodeState, WantedNode } from './change.js';

/** A node whose texts go stops; nobody notices where they were gone already. */
export function deleteEffect(before: NodeState): Effect {
  return Object.keys(before.parts).length > 0 ? 'stop' : 'none';
}

/** The heaviest of what the differences do to the running node (`flume-1.x.md 1.5`, `flume-0.9.md 5.5`). */
export function updateEffect(after: WantedNode, differences: readonly Difference[]): Effect {
  const has = (kind: Difference['kind']) =>
    differences.some((one) => one.kind === kind && !('isWritten' in one && !one.isWritten));
  if (has('target') && has('text')) return 'replace';
  if (has('host')) return 'move';
  if (has('text')) return after.target === 'flume-1' ? 'restart' : 'reopen';
  return has('choke') ? 'limit' : 'none';
}
