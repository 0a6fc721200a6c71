import type { Edge, Tier, Topology } from '../syntax/topology.js';
import { resolveTarget } from './resolve-target.js';
import type { EdgeArc, FlowGraph, TierVertex, TopologyGraph } from './topology-graph.js';
import { tracePath } from './trace-path.js';

/** The flows of an installation with their names resolved; what names nothing stays undefined. */
export function buildGraph(topologies: readonly Topology[]): TopologyGraph {
  return { flows: topologies.map(buildFlow) };
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };
type GrowingVertex = TierVertex & { readonly outgoing: EdgeArc[]; readonly incoming: EdgeArc[] };

function buildFlow(topology: Topology): FlowGraph {
  const tiers = topology.tiers.map((tier) => buildVertex(topology, tier));
  const byName = new Map(tiers.map((vertex) => [vertex.tier.name.value, vertex]));
  const edges = topology.edges.map((edge) => buildArc(topology, edge, byName));
  const paths = topology.reliable.map((path) => tracePath({ topology, path, byName, edges }));
  for (const trace of paths) {
    for (const step of trace.steps) {
      if (step) (step as Growing<EdgeArc>).reliable = [...step.reliable, trace.path];
    }
  }
  return { topology, tiers, edges, paths };
}

function buildVertex(topology: Topology, tier: Tier): GrowingVertex {
  return { topology, tier, outgoing: [], incoming: [] };
}

function buildArc(
  topology: Topology,
  edge: Edge,
  byName: ReadonlyMap<string, GrowingVertex>,
): EdgeArc {
  const from = byName.get(edge.from.value);
  const to = resolveTarget({ topology, edge, byName });
  const receivers = new Set(to?.members.map((member) => member.tier) ?? []);
  if (to?.kind === 'tier') receivers.add(to.tier);
  const arc: EdgeArc = { edge, topology, from, to, receivers: [...receivers], reliable: [] };
  from?.outgoing.push(arc);
  for (const receiver of receivers) (receiver as GrowingVertex).incoming.push(arc);
  return arc;
}
