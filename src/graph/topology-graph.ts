import type { Edge, Group, Node, ReliablePath, Tier, Topology } from '../syntax/topology.js';

/** All flows of an installation with their references resolved. Built by `buildGraph`; rules ask it. */
export interface TopologyGraph {
  /** In the order of the sources, then of the documents in them. */
  readonly flows: readonly FlowGraph[];
}

/** One flow: tiers as vertices, edges resolved to receivers. */
export interface FlowGraph {
  readonly topology: Topology;
  /** In file order. */
  readonly tiers: readonly TierVertex[];
  readonly edges: readonly EdgeArc[];
  readonly paths: readonly PathTrace[];
}

/** A tier with the edges that touch it. */
export interface TierVertex {
  readonly tier: Tier;
  readonly topology: Topology;
  readonly outgoing: readonly EdgeArc[];
  readonly incoming: readonly EdgeArc[];
}

/** An edge with what its ends stand for; an end that names nothing is undefined (`known-reference` reports it). */
export interface EdgeArc {
  readonly edge: Edge;
  readonly topology: Topology;
  readonly from: TierVertex | undefined;
  readonly to: EdgeTarget | undefined;
  /** Distinct receiving tiers in file order; empty where `to` names nothing. */
  readonly receivers: readonly TierVertex[];
  /** The reliable paths that this edge is a hop of. */
  readonly reliable: readonly ReliablePath[];
}

/** What `to` names, with every receiving node and its cost. */
export type EdgeTarget =
  | { readonly kind: 'tier'; readonly tier: TierVertex; readonly members: readonly Receiver[] }
  | { readonly kind: 'group'; readonly group: Group; readonly members: readonly Receiver[] }
  | { readonly kind: 'node'; readonly node: Node; readonly members: readonly Receiver[] };

/** A node that an edge may send to; cost is the sum of the group member's and the node's own. */
export interface Receiver {
  readonly node: Node;
  readonly tier: TierVertex;
  readonly cost: number;
}

/** A reliable path with the tiers and edges its hops name, as far as they exist. */
export interface PathTrace {
  readonly path: ReliablePath;
  readonly topology: Topology;
  /** One for each hop. The last may stand for several tiers (a group); undefined where it names nothing. */
  readonly stops: readonly (readonly TierVertex[] | undefined)[];
  /** One for each step between hops; undefined where no edge joins them. */
  readonly steps: readonly (EdgeArc | undefined)[];
}
