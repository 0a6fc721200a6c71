import type { EdgeArc, TierVertex } from '../graph/topology-graph.js';
import type { Node, Topology } from '../syntax/topology.js';

/** Which node runs where and whom it sends to, in order: what every target emits from. */
export interface Deployment {
  readonly flows: readonly FlowDeployment[];
}

/** One flow's tiers, in file order. */
export interface FlowDeployment {
  readonly topology: Topology;
  readonly tiers: readonly TierDeployment[];
}

/** A tier's nodes and its role on each of its edges, the same for all of its nodes. */
export interface TierDeployment {
  readonly vertex: TierVertex;
  /** In file order of the edges. */
  readonly routes: readonly Route[];
  readonly nodes: readonly NodeDeployment[];
}

/** An outgoing edge with its role in reliability. */
export interface Route {
  readonly arc: EdgeArc;
  /** `reliable`: a hop of a reliable path; otherwise the edge's delivery. */
  readonly delivery: 'reliable' | 'disk-failover' | 'best-effort';
  /** Whether a reliable path starts at this tier with this edge: the write-ahead log stands here. */
  readonly isOrigin: boolean;
}

/** A logical node with one failover chain for each of its tier's routes. */
export interface NodeDeployment {
  readonly node: Node;
  /** Parallel to the tier's `routes`. */
  readonly chains: readonly (readonly Hop[])[];
}

/** A receiver in a failover chain. */
export interface Hop {
  readonly node: string;
  readonly host: string;
  readonly port: number;
  readonly cost: number;
}
