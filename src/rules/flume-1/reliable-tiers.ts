import type { FlowGraph, PathTrace, TierVertex } from '../../graph/topology-graph.js';

/** A tier of a reliable path. */
export interface ReliableTier {
  readonly vertex: TierVertex;
  readonly trace: PathTrace;
  readonly role: 'origin' | 'relay' | 'end';
}

/**
 * Every tier of the flow's reliable paths, once in each role, with the first path that it has that role
 * on. Paths that do not hang together are left out (`reliable-path-connected` speaks of them).
 */
export function reliableTiers({ paths }: FlowGraph): readonly ReliableTier[] {
  const seen = new Map<string, Set<TierVertex>>();
  return paths.filter(isConnected).flatMap((trace) =>
    tiersOf(trace).filter(({ vertex, role }) => {
      const known = seen.get(role) ?? new Set();
      seen.set(role, known);
      const isNew = !known.has(vertex);
      known.add(vertex);
      return isNew;
    }),
  );
}

function isConnected({ steps }: PathTrace): boolean {
  return steps.every((step) => step !== undefined);
}

function tiersOf(trace: PathTrace): readonly ReliableTier[] {
  const last = trace.stops.length - 1;
  return trace.stops.flatMap((stop = [], index) => {
    const role = index === 0 ? 'origin' : index === last ? 'end' : 'relay';
    return stop.map((vertex): ReliableTier => ({ vertex, trace, role }));
  });
}
