/** An installation as it is drawn: flows of tiers, groups and edges, with every node; holds no secret. */
export interface Picture {
  /** In the order of the files. */
  readonly flows: readonly FlowPicture[];
  /** How many nodes an apply would add, remove and change; absent where nothing was compared. */
  readonly difference?: MarkCounts;
}

/** What an apply would do to a node, a tier or an edge. */
export type Mark = 'added' | 'removed' | 'changed';

/** How many nodes bear each mark. */
export type MarkCounts = Readonly<Record<Mark, number>>;

/** One flow. Its tiers and groups have names of their own: no tier is called like a group. */
export interface FlowPicture {
  readonly name: string;
  readonly target: 'flume-0.9' | 'flume-1';
  /** In file order; those that only the store still has come last. */
  readonly tiers: readonly TierPicture[];
  readonly groups: readonly GroupPicture[];
  /** In file order; those that only the store still has come last. */
  readonly edges: readonly EdgePicture[];
}

/** A tier with its nodes, and what happens to events there. */
export interface TierPicture {
  readonly name: string;
  /** Of the tier as a whole: `added` or `removed` where all of its nodes are. */
  readonly mark?: Mark;
  /** Whether a reliable path passes it. */
  readonly isReliable: boolean;
  /** Whether reliable paths start here: in Flume 0.9 the write-ahead log stands here. */
  readonly startsReliable: boolean;
  /** Whether reliable paths end here: in Flume 0.9 this tier acknowledges. */
  readonly endsReliable: boolean;
  /** What it does, in the order in which events meet it. */
  readonly components: readonly ComponentPicture[];
  /** Kilobytes a second of each node. */
  readonly chokeKBps?: number;
  readonly nodes: readonly NodePicture[];
}

/** A source, a decorator or interceptor, or a sink as the operator wrote it. */
export interface ComponentPicture {
  readonly role: 'source' | 'process' | 'sink';
  /** Its name alone: `collector`, `TAILDIR`. */
  readonly name: string;
  /** The whole text on one line; secrets stand as `${secret.NAME}`. */
  readonly text: string;
}

/** A logical node. */
export interface NodePicture {
  readonly name: string;
  readonly host: string;
  readonly cost: number;
  /** Where it listens; absent where nothing sends to it, and for Flume 1.x, which has a port for each kind of edge. */
  readonly port?: number;
  readonly zone?: string;
  readonly mark?: Mark;
  /** Whom it sends to, one chain for each edge of its tier. */
  readonly chains: readonly ChainPicture[];
  /** Its configuration; absent where the node is removed. */
  readonly texts: readonly TextPicture[];
  /** Its configuration in the store, where that is another. */
  readonly textsBefore?: readonly TextPicture[];
  /** What differs, part by part. */
  readonly edits?: readonly EditPicture[];
}

/** The receivers that a node tries, in order. */
export interface ChainPicture {
  /** The edge's id. */
  readonly edge: string;
  readonly hops: readonly HopPicture[];
}

/** A receiver in a chain. */
export interface HopPicture {
  readonly node: string;
  readonly cost: number;
}

/** A part of a node's configuration: `source`, `sink` or `properties`. */
export interface TextPicture {
  readonly part: string;
  readonly text: string;
}

/** What differs at one place of a node. */
export interface EditPicture {
  /** The part, and where in it, in words. */
  readonly place: string;
  readonly lines: readonly EditLine[];
}

/** One thing that comes, goes or changes. */
export interface EditLine {
  readonly mark: '+' | '-' | '~';
  readonly text: string;
}

/** A group with its members' costs. */
export interface GroupPicture {
  readonly name: string;
  readonly members: readonly MemberPicture[];
}

/** A tier in a group, or one node of it. */
export interface MemberPicture {
  readonly tier: string;
  /** Set where the member is a single node. */
  readonly node?: string;
  /** What the group adds to the nodes' own costs. */
  readonly cost: number;
}

/** An edge. */
export interface EdgePicture {
  /** `FROM -> TO`, unique in the flow. */
  readonly id: string;
  readonly from: string;
  readonly to: EdgeEnd;
  readonly delivery: Delivery;
  /** Its properties in words: `batch 100 / 1 s`, `gzip`, `TLS`, `failover 3`. */
  readonly details: readonly string[];
  readonly mark?: Mark;
}

/** How an edge treats events while its receivers are down. */
export type Delivery = 'reliable' | 'disk-failover' | 'best-effort';

/** What an edge leads to; `tier` is the tier of a single node. */
export type EdgeEnd =
  | { readonly kind: 'tier'; readonly tier: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'node'; readonly tier: string; readonly node: string };
