import type { NodeWrite } from './node-write.js';
import type { PendingRevision, Revision, RevisionDetail } from './revision.js';
import type { Snapshot, StoredNode } from './snapshot.js';

/**
 * Where the configuration lives. Every function rejects with a `StoreError` for what the world did.
 * Reading needs no lock; a `StoreSession` is the only way to write.
 */
export interface Store {
  /** As messages and plans call it, without credentials: `file:.flumec/state.json`. */
  readonly name: string;
  readonly limits: StoreLimits;
  /** All that stands there at one moment; an empty snapshot where nothing was ever applied. */
  readonly read: () => Promise<Snapshot>;
  /**
   * What the flow's revisions after the given number touched, newest first, a pending one among them;
   * ends early where older ones are not kept any more.
   */
  readonly readHistory: (flow: string, after: number) => Promise<readonly RevisionDetail[]>;
  /**
   * What the named nodes tell of themselves; one that tells nothing is absent. A store that nodes tell
   * nothing to has no such function.
   */
  readonly readReports?: (nodes: readonly string[]) => Promise<ReadonlyMap<string, NodeReport>>;
  /** Takes the one lock of the store, waiting at most so long; then `locked` with who holds it. */
  readonly lock: (who: LockRequest, options: LockOptions) => Promise<StoreSession>;
  readonly close: () => Promise<void>;
}

/** What a node tells of itself. */
export interface NodeReport {
  /** In its own words: a Flume 0.9 node is `ACTIVE`, `IDLE`, `ERROR`... (flume-0.9.md 5.5). */
  readonly state: string;
  /** Whether it said so after its configuration was last written. */
  readonly isCurrent: boolean;
  /** ISO time. */
  readonly at: string;
}

/** A store under this run's lock. */
export interface StoreSession {
  readonly read: () => Promise<Snapshot>;
  /** The named nodes as they stand now; a node that does not stand is absent. */
  readonly readNodes: (nodes: readonly string[]) => Promise<ReadonlyMap<string, StoredNode>>;
  /**
   * Writes all of it or nothing. Checks the lock and every `expected` revision in the same breath:
   * `lost` where another run has the lock by now, `conflict` where a revision moved. A transaction
   * without content writes nothing.
   */
  readonly transact: (transaction: Transaction) => Promise<void>;
  /** Gives the lock back; never fails because it was lost. */
  readonly unlock: () => Promise<void>;
}

/** What is written at once. */
export interface Transaction {
  readonly nodes: readonly NodeWrite[];
  /** The journal to keep from now on, for each flow whose apply takes more than this transaction. */
  readonly pending?: readonly FlowPending[];
  /** The revisions this transaction finishes: their journals go. */
  readonly finished?: readonly FlowRevision[];
  /** The store's fingerprint key, with the first transaction ever. */
  readonly fingerprintKey?: string;
}

/** A flow's journal. */
export interface FlowPending {
  readonly flow: string;
  readonly pending: PendingRevision;
}

/** A flow's finished revision. */
export interface FlowRevision {
  readonly flow: string;
  readonly revision: Revision;
}

/** What one transaction of the store takes, beside what the store itself adds to each. */
export interface StoreLimits {
  readonly maxOperations: number;
  readonly maxBytes: number;
  /** What a node's write needs, its record and history included. */
  readonly costOf: (write: NodeWrite) => TransactionCost;
}

/** Operations and bytes of a part of a transaction. */
export interface TransactionCost {
  readonly operations: number;
  readonly bytes: number;
}

/** Who wants the lock. */
export interface LockRequest {
  readonly who: string;
  readonly host: string;
  readonly pid: number;
}

/** Who holds the lock, since when (ISO time). */
export interface LockHolder extends LockRequest {
  readonly since: string;
}

/** How long to wait for the lock; 0 asks once. */
export interface LockOptions {
  readonly waitMs: number;
}

/** The limits of a store that takes everything at once. */
export const unlimited: StoreLimits = {
  maxOperations: Number.POSITIVE_INFINITY,
  maxBytes: Number.POSITIVE_INFINITY,
  costOf: () => ({ operations: 0, bytes: 0 }),
};
