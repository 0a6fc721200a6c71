import type { FlowGraph, TierVertex } from '../../graph/topology-graph.js';
import type { Group } from '../../syntax/topology.js';

/** What the names of a flow stand for; a node's name stands for its tier, the first in the file. */
export interface FlowNames {
  readonly tiers: ReadonlyMap<string, TierVertex>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly nodes: ReadonlyMap<string, TierVertex>;
}

const namesOf = new WeakMap<FlowGraph, FlowNames>();

/** The names of a flow, gathered once; those of its nodes, of which there may be many, when they are asked for. */
export function flowNames(flow: FlowGraph): FlowNames {
  const known = namesOf.get(flow) ?? gatherNames(flow);
  namesOf.set(flow, known);
  return known;
}

function gatherNames({ tiers, topology }: FlowGraph): FlowNames {
  let nodes: ReadonlyMap<string, TierVertex> | undefined;
  return {
    tiers: new Map(tiers.map((vertex) => [vertex.tier.name.value, vertex])),
    groups: new Map(topology.groups.map((group) => [group.name.value, group])),
    get nodes() {
      nodes ??= gatherNodes(tiers);
      return nodes;
    },
  };
}

function gatherNodes(tiers: readonly TierVertex[]): ReadonlyMap<string, TierVertex> {
  const nodes = new Map<string, TierVertex>();
  for (const vertex of tiers) {
    for (const { name } of vertex.tier.nodes) if (!nodes.has(name)) nodes.set(name, vertex);
  }
  return nodes;
}
