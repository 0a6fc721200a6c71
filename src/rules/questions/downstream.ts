import type { TierVertex } from '../../graph/topology-graph.js';

/** The tiers that a tier's events come to, nearest first; the tier itself only where they come back to it. */
export function downstreamOf(vertex: TierVertex): ReadonlySet<TierVertex> {
  const reached = new Set<TierVertex>();
  const gather = (from: TierVertex) => {
    for (const arc of from.outgoing) for (const receiver of arc.receivers) reached.add(receiver);
  };
  gather(vertex);
  for (const next of reached) gather(next);
  return reached;
}
