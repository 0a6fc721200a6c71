import type { FlowGraph, TierVertex } from '../../graph/topology-graph.js';

/**
 * Whether a tier that needs edges has none although there are others to join it to. A tier with a
 * source and a sink of its own needs none, and a single tier has nothing to be joined to.
 */
export function isIsolated(
  { tiers }: FlowGraph,
  { tier, outgoing, incoming }: TierVertex,
): boolean {
  if (tiers.length < 2 || outgoing.length > 0 || incoming.length > 0) return false;
  return tier.source === undefined || tier.sink === undefined;
}
