import type { DecoratorCall, Sink, SourceCall } from '../languages/flume-0.9/tree.js';
import type { LocatedText } from '../text/located-text.js';
import type { Located, Source, Span } from '../text/source.js';

/** The two Flume generations that flumec emits for. */
export type Target = 'flume-0.9' | 'flume-1';

/** How an edge that is on no reliable path treats events while its receivers are down (DESIGN 2). */
export type Delivery = 'disk-failover' | 'best-effort';

/** What flume-0.9 nodes speak with each other. */
export type Wire = 'thrift' | 'rpc' | 'avro';

/** One document: one flow, as the operator wrote it, every leaf with its place. */
export interface Topology {
  readonly source: Source;
  readonly span: Span;
  readonly flow: Located<string>;
  readonly target: Located<Target>;
  readonly wire: Located<Wire>;
  readonly provenance: Located<boolean>;
  readonly tiers: readonly Tier[];
  readonly groups: readonly Group[];
  readonly codecs: readonly Codec[];
  readonly plugins: readonly Plugin[];
  readonly edges: readonly Edge[];
  readonly reliable: readonly ReliablePath[];
}

/** Equivalent logical nodes with one role. */
export interface Tier {
  readonly name: Located<string>;
  readonly span: Span;
  /** The place of the `nodes` key's value; the tier's name where it is missing. */
  readonly nodesSpan: Span;
  readonly nodes: readonly Node[];
  /** Where the tier listens when something sends to it; default 35853. */
  readonly port: Located<number>;
  readonly source?: Component<SourceCall>;
  readonly sink?: Component<Sink>;
  /** In the order in which events meet them. */
  readonly process: readonly Component<readonly DecoratorCall[]>[];
  readonly choke?: Choke;
}

/** One logical node. Nodes of one range or inventory share the span object of where they were written. */
export interface Node {
  readonly name: string;
  /** The physical node; the node's own name where no host was given. */
  readonly host: string;
  /** Like an MX record's preference: a dearer node is used only when every cheaper one is down. */
  readonly cost: number;
  /** Listening port where it differs from the tier's. */
  readonly port?: number;
  /** Capacity relative to its peers as a receiver; absent means 1. */
  readonly weight?: number;
  /** Load relative to its peers as a sender; absent means 1. */
  readonly rate?: number;
  readonly zone?: string;
  readonly span: Span;
}

/** A source, a sink or what a tier does to events, as written: for one target or for each. */
export interface Component<Tree> {
  readonly span: Span;
  readonly expression?: Expression<Tree>;
  /** A Flume 1.x component. */
  readonly mapping?: ComponentMapping;
}

/** A Flume 0.9 expression; `${node}`, `${host}` and secrets still stand in its string literals. */
export interface Expression<Tree> {
  readonly text: LocatedText;
  readonly tree: Tree;
}

/** A Flume 1.x component: nested YAML mappings flattened with dots, lists joined by single spaces. */
export interface ComponentMapping {
  readonly span: Span;
  readonly type: Located<string>;
  readonly entries: readonly ComponentEntry[];
}

/** One property of a Flume 1.x component. */
export interface ComponentEntry {
  readonly key: Located<string>;
  readonly value: Located<string | number | boolean>;
}

/** A bandwidth limit in kilobytes a second for each node (flume-0.9.md 5.2 setChokeLimit). */
export interface Choke {
  readonly limitKBps: Located<number>;
  readonly span: Span;
}

/** Members with costs, read like MX records. */
export interface Group {
  readonly name: Located<string>;
  readonly span: Span;
  readonly members: readonly GroupMember[];
}

/** A tier or a single node in a group; a tier's member costs add to its nodes' own. */
export interface GroupMember {
  readonly kind: 'tier' | 'node';
  readonly name: Located<string>;
  readonly cost: number;
  readonly span: Span;
}

/** A plug-in compression: the decorators that pack and unpack (flume-0.9). */
export interface Codec {
  readonly name: Located<string>;
  readonly encode: Located<string>;
  readonly decode: Located<string>;
  /** Whether it also encrypts, so that an edge that asks for encryption may use it. */
  readonly encrypts: boolean;
  readonly span: Span;
}

/** A component that the installation adds to the catalogue. */
export interface Plugin {
  readonly name: Located<string>;
  readonly kind: 'source' | 'sink' | 'decorator' | 'interceptor' | 'channel';
  readonly target: Target;
  /** Positional arguments (flume-0.9) or keys (flume-1). */
  readonly args: readonly PluginArgument[];
  /** Whether arguments or keys beyond the listed ones are accepted. */
  readonly open: boolean;
  readonly span: Span;
}

/** One argument or key of a plug-in. */
export interface PluginArgument {
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean' | 'double';
  readonly optional: boolean;
}

/** From a tier to a tier, a group or a single node, with the properties of that hop. */
export interface Edge {
  readonly span: Span;
  readonly from: Located<string>;
  readonly to: Located<string>;
  /** Set where the operator said which: `to: {group: anywhere}`. */
  readonly toKind?: 'tier' | 'group' | 'node';
  readonly batch?: Located<Batch>;
  readonly compression?: Located<string>;
  readonly encryption?: Encryption;
  /** The longest failover chain; default 3. */
  readonly failover?: Located<number>;
  readonly delivery?: Located<Delivery>;
  readonly choke?: Choke;
  readonly prefer?: Located<'same-zone'>;
}

/** Events per batch, and after how many milliseconds a partial one is sent. */
export interface Batch {
  readonly events: number;
  readonly everyMs?: number;
}

/** What an edge says of encryption: `true` or `tls`, or the stores of flume-1 TLS. */
export interface Encryption {
  readonly span: Span;
  readonly enabled: boolean;
  readonly settings: readonly ComponentEntry[];
}

/** One entry of `reliable:`, the hops in order, each with its place. */
export interface ReliablePath {
  readonly span: Span;
  readonly hops: readonly Located<string>[];
}
