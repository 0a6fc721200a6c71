import type { Target } from '../syntax/topology.js';

/** The way of an event from one node on, as it is or while some nodes are down. */
export interface Trace {
  readonly flow: string;
  readonly target: Target;
  /** The node that the trace starts from. */
  readonly node: string;
  /** The nodes taken to be down, sorted. */
  readonly down: readonly string[];
  /** Every node that the event comes to, each once, the start first. */
  readonly stops: readonly Stop[];
  readonly acknowledgements: readonly Acknowledgement[];
}

/** A node, and what it does to an event. */
export interface Stop {
  readonly node: string;
  readonly tier: string;
  readonly host: string;
  readonly isDown: boolean;
  /** The component by which events enter the flow; absent where other nodes send them. */
  readonly source?: string;
  /** What is done before the ways part, in order. */
  readonly treatments: readonly Treatment[];
  /** The component in which events leave the flow. */
  readonly sink?: string;
  /** In file order of the edges; none where the node is down. */
  readonly sends: readonly Send[];
}

/** One thing that is done to an event. */
export type Treatment =
  | { readonly kind: 'unpack'; readonly codecs: readonly string[]; readonly isBatched: boolean }
  /** Inside the graph, where a reliable path ends before a sink: acknowledged as soon as it is there. */
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'stamp'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'process'; readonly component: string }
  /** The attributes of an acknowledgement are taken off, so that this way acknowledges nothing. */
  | { readonly kind: 'mask' }
  | { readonly kind: 'choke'; readonly limitKBps: number }
  | { readonly kind: 'batch'; readonly events: number; readonly everyMs?: number }
  | { readonly kind: 'compress'; readonly codec: string }
  | { readonly kind: 'encrypt' };

/** What a node does to send an event along one edge. */
export interface Send {
  /** The tier, group or node that the edge names. */
  readonly to: string;
  readonly delivery: 'reliable' | 'disk-failover' | 'best-effort';
  /** Whether a reliable path starts here. */
  readonly isOrigin: boolean;
  readonly treatments: readonly Treatment[];
  /** The receivers in the order in which they are tried. */
  readonly chain: readonly ChainLink[];
  readonly outcome: Outcome;
  /** Who gets the event now: several where they share the load, none where all are down. */
  readonly next: readonly string[];
}

/** A receiver in a failover chain. */
export interface ChainLink {
  readonly node: string;
  readonly host: string;
  readonly port: number;
  readonly cost: number;
  readonly isDown: boolean;
}

/**
 * `sent`; `waits` on the sender's disk; `held` by a relay that tries again and takes nothing more
 * meanwhile; `blocked` behind a way that is held; `lost`.
 */
export type Outcome = 'sent' | 'waits' | 'held' | 'blocked' | 'lost';

/** How the origin learns that the event has arrived. */
export interface Acknowledgement {
  /** The hops of the reliable path, as the topology names them. */
  readonly path: readonly string[];
  /**
   * `end-to-end`: the last node tells the master, the origin asks there (flume-0.9.md 3.3);
   * `hop-by-hop`: each receiver answers when it has the event in its own channel (flume-1.x.md 6.1).
   */
  readonly kind: 'end-to-end' | 'hop-by-hop';
  /** The nodes on the way back: the one that acknowledges first; last the traced node, or where the path starts farther on. */
  readonly back: readonly string[];
  /** When the last node acknowledges. */
  readonly when: 'file-closes' | 'arrives' | 'committed' | 'never';
  /** How long the last node's file stays open at most. */
  readonly rollMs?: number;
}
