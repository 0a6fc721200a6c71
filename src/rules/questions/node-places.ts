import type { TierVertex, TopologyGraph } from '../../graph/topology-graph.js';
import type { Node } from '../../syntax/topology.js';

/** A node in its tier. */
export interface NodePlace {
  readonly node: Node;
  readonly vertex: TierVertex;
}

/** Where the nodes of an installation stand, in the order of its tiers. */
export interface NodePlaces {
  /** By name, the first place of each. */
  readonly first: ReadonlyMap<string, NodePlace>;
  /** The places of names that stand somewhere before. */
  readonly repeated: readonly NodePlace[];
}

const placesOf = new WeakMap<TopologyGraph, NodePlaces>();

/** The places of the nodes, gathered once for all rules: there may be a million of them. */
export function nodePlaces(graph: TopologyGraph): NodePlaces {
  const known = placesOf.get(graph) ?? gatherPlaces(graph);
  placesOf.set(graph, known);
  return known;
}

function gatherPlaces({ flows }: TopologyGraph): NodePlaces {
  const first = new Map<string, NodePlace>();
  const repeated: NodePlace[] = [];
  for (const vertex of flows.flatMap((flow) => flow.tiers)) {
    for (const node of vertex.tier.nodes) {
      const place = { node, vertex };
      if (first.has(node.name)) repeated.push(place);
      else first.set(node.name, place);
    }
  }
  return { first, repeated };
}
