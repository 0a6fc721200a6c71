import type { FlowGraph, TierVertex } from '../../graph/topology-graph.js';
import { pathRoles } from './path-roles.js';

/** What a tier is given to do with acknowledgements, as the emitter does it. */
export interface Custody {
  /** Whether events leave it still waiting for their acknowledgement; its own sink is masked then. */
  readonly isTransit: boolean;
  /** Whether a path ends at it without a sink, so that flumec acknowledges in front of `process`. */
  readonly takesOver: boolean;
  /** Whether events carry acknowledgement attributes where the branches part. */
  readonly isAcked: boolean;
}

/** The custody of a tier (flume-0.9.md 3.5, 3.6). */
export function custodyOf(flow: FlowGraph, vertex: TierVertex): Custody {
  const endsHere = (pathRoles(flow).get(vertex)?.ends.length ?? 0) > 0;
  const isReached = vertex.incoming.some((arc) => arc.reliable.length > 0);
  const takesOver = endsHere && vertex.tier.sink === undefined;
  return { isTransit: isReached && !endsHere, takesOver, isAcked: isReached && !takesOver };
}
