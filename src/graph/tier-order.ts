import { alg, Graph } from '@dagrejs/graphlib';
import type { FlowGraph, TierVertex } from './topology-graph.js';

/** Cycles of tiers, each as the tiers in sending order from the first in the file; a tier that sends to itself is one too. */
export function findTierCycles(flow: FlowGraph): readonly (readonly TierVertex[])[] {
  const inFileOrder = new Map(flow.tiers.map((vertex, index) => [vertex.tier.name.value, index]));
  const components = alg
    .findCycles(tierGraph(flow))
    .map((names) => names.map((name) => inFileOrder.get(name) ?? 0).sort((a, b) => a - b));
  return components
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((members) => shortestCycle(members.flatMap((index) => flow.tiers[index] ?? [])));
}

/** The tiers so that every receiver comes before its senders; undefined where there is a cycle. */
export function tiersDownstreamFirst(flow: FlowGraph): readonly TierVertex[] | undefined {
  const graph = tierGraph(flow);
  if (!alg.isAcyclic(graph)) return undefined;
  const byName = new Map(flow.tiers.map((vertex) => [vertex.tier.name.value, vertex]));
  return alg
    .topsort(graph)
    .reverse()
    .flatMap((name) => byName.get(name) ?? []);
}

function tierGraph(flow: FlowGraph): Graph {
  const graph = new Graph({ directed: true });
  for (const { tier } of flow.tiers) graph.setNode(tier.name.value);
  for (const { from, receivers } of flow.edges) {
    for (const to of receivers) if (from) graph.setEdge(from.tier.name.value, to.tier.name.value);
  }
  return graph;
}

/** Breadth first from the first tier back to itself, inside its component. */
function shortestCycle(component: readonly TierVertex[]): readonly TierVertex[] {
  const [first] = component;
  const unseen = new Set(component);
  const queue: (readonly TierVertex[])[] = first ? [[first]] : [];
  for (const path of queue) {
    for (const next of path.at(-1)?.outgoing.flatMap((arc) => arc.receivers) ?? []) {
      if (next === first) return path;
      if (unseen.delete(next)) queue.push([...path, next]);
    }
  }
  return [];
}
