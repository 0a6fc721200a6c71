import type { NodeBefore } from './revision.js';
import type { NodeRecord } from './snapshot.js';

/** All that a change does to one node in a store; only what differs from what is live stands in it. */
export interface NodeWrite {
  readonly node: string;
  readonly kind: 'create' | 'update' | 'delete';
  /** The revision that was read and must still stand; absent: nothing of that name may stand. */
  readonly expected?: string;
  /** Real texts to write, by part: they hold the secrets' values. */
  readonly parts: Readonly<Record<string, string>>;
  /** Parts to remove; what else stands under the node's name stays. */
  readonly removedParts: readonly string[];
  readonly mapTo: readonly string[];
  readonly unmapFrom: readonly string[];
  /** Limits to set; where the same limit already stands there is nothing to do. */
  readonly limits: readonly ChokeLimit[];
  /** Limits to take away; where there is none there is nothing to do. */
  readonly unlimited: readonly ChokeId[];
  /** What to remember of the node from now on; absent: forget it. */
  readonly record?: NodeRecord;
  /** What to keep for a rollback. */
  readonly history: readonly HistoryEntry[];
}

/** A bandwidth limit's place: the physical node and the id there. */
export interface ChokeId {
  readonly host: string;
  readonly id: string;
}

/** A bandwidth limit in kilobytes a second. */
export interface ChokeLimit extends ChokeId {
  readonly limit: number;
}

/** What stood at the node before, for a flow's revision; an entry already kept for that revision stays. */
export interface HistoryEntry {
  readonly flow: string;
  readonly number: number;
  readonly before: NodeBefore;
}
