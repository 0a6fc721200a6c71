import type { EdgeArc, TierVertex } from '../graph/topology-graph.js';
import type { ReliablePath } from '../syntax/topology.js';

/** The reliable paths whose last hop is this tier, a group with it, or one of its nodes. */
export function pathsEndingAt(vertex: TierVertex): readonly ReliablePath[] {
  const paths = vertex.incoming.flatMap((arc) =>
    arc.reliable.filter((path) => isLast(path, arc, vertex)),
  );
  return [...new Set(paths)];
}

/** Whether a reliable path comes to this tier. */
export function isReached({ incoming }: TierVertex): boolean {
  return incoming.some((arc) => arc.reliable.length > 0);
}

function isLast(path: ReliablePath, arc: EdgeArc, vertex: TierVertex): boolean {
  const last = path.hops.at(-1)?.value;
  return last === arc.edge.to.value || last === vertex.tier.name.value;
}
