import type { Content } from '../targets/artifact.js';
import type { ChokeId } from './node-write.js';
import type { ShownText } from './shown-text.js';
import type { Target } from './snapshot.js';

/** What becomes of one node. */
export type Change = CreateChange | UpdateChange | DeleteChange;

/** No text of the node is live yet. */
export interface CreateChange extends ChangeBase {
  readonly kind: 'create';
  /** Present where the store has something under that name already: a record, a mapping, another tool's part. */
  readonly before?: NodeState;
  readonly after: WantedNode;
}

/** Texts of the node are live, and something differs. */
export interface UpdateChange extends ChangeBase {
  readonly kind: 'update';
  readonly before: NodeState;
  readonly after: WantedNode;
}

/** The flow owns the node and its topology has it no more. */
export interface DeleteChange extends ChangeBase {
  readonly kind: 'delete';
  readonly before: NodeState;
}

/** What every change tells. */
export interface ChangeBase {
  readonly node: string;
  /** The flow that owns the node afterwards, or that gives it up. */
  readonly flow: string;
  readonly effect: Effect;
  /** What differs, in the order of the kinds below, parts and ids sorted. */
  readonly differences: readonly Difference[];
  /** The live node is not what flumec last wrote: another hand changed it. */
  readonly isDrifted: boolean;
  /** Limits no node needs there any more. */
  readonly releasedChokes: readonly ChokeId[];
  /** What senders and receivers will notice beyond the restart, in sentences. */
  readonly disruptions: readonly string[];
}

/**
 * What the change does to the running node: `start`, `stop`; `restart` of a whole flume-1 agent
 * (`flume-1.x.md 1.5`); `reopen` of a flume-0.9 node's flow; `replace` by the other Flume generation;
 * `move` to another host; `limit` of its bandwidth only; `none`: the node notices nothing.
 */
export type Effect =
  | 'start'
  | 'stop'
  | 'restart'
  | 'reopen'
  | 'replace'
  | 'move'
  | 'limit'
  | 'none';

/**
 * One thing that differs between `before` and `after`. Where `isWritten` is false the live value is
 * the wanted one already and only what is remembered of it changes.
 */
export type Difference =
  | { readonly kind: 'flow' | 'tier' | 'target' | 'sendsTo' }
  | { readonly kind: 'host'; readonly isWritten: boolean }
  | { readonly kind: 'text'; readonly part: string; readonly isWritten: boolean }
  | { readonly kind: 'choke'; readonly id: string; readonly isWritten: boolean };

/** A node as it stands in the store; `flow`, `tier` and `target` only where it is recorded. */
export interface NodeState {
  readonly revision: string;
  readonly flow?: string;
  readonly tier?: string;
  readonly target?: Target;
  readonly hosts: readonly string[];
  readonly parts: Readonly<Record<string, ShownText>>;
  readonly chokes: Readonly<Record<string, number>>;
  readonly sendsTo: readonly string[];
}

/** A node as the topology wants it. */
export interface WantedNode {
  readonly flow: string;
  readonly tier: string;
  readonly target: Target;
  readonly host: string;
  readonly parts: Readonly<Record<string, WantedText>>;
  readonly chokes: Readonly<Record<string, number>>;
  readonly sendsTo: readonly string[];
}

/** A wanted text, with the fingerprint of what is really written where it holds secrets and the store has a key. */
export interface WantedText extends Content {
  readonly fingerprint?: string;
}
