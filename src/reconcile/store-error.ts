import type { LockHolder } from './store.js';

/**
 * Why a store could not do its part:
 * - `unreachable`: no answer, or the disk or network failed.
 * - `refused`: it answered no (permission, authentication, read-only, no space, not a store).
 * - `damaged`: what it holds cannot be trusted; nothing is overwritten.
 * - `foreign`: something else's data stand there; nothing is overwritten.
 * - `newer`: a newer flumec wrote it.
 * - `locked`: another run is applying; `holder` says who, where known.
 * - `lost`: this run's lock went to another; nothing was written.
 * - `conflict`: a node or flow moved since it was read; nothing of the transaction was written.
 * - `unknown`: the connection broke and it cannot be told whether the transaction was written.
 */
export type StoreErrorKind =
  | 'unreachable'
  | 'refused'
  | 'damaged'
  | 'foreign'
  | 'newer'
  | 'locked'
  | 'lost'
  | 'conflict'
  | 'unknown';

/** What a store error knows beside its message. */
export interface StoreErrorDetails {
  readonly cause?: unknown;
  /** What the operator can do. */
  readonly help?: string;
  /** The node that moved, for `conflict`. */
  readonly node?: string;
  /** Who holds the lock, for `locked`. */
  readonly holder?: LockHolder;
}

/** What the world did to a store; thrown by every function of a `Store` and its session. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;
  readonly help: string | undefined;
  readonly node: string | undefined;
  readonly holder: LockHolder | undefined;

  constructor(kind: StoreErrorKind, message: string, details: StoreErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.kind = kind;
    this.help = details.help;
    this.node = details.node;
    this.holder = details.holder;
  }
}
