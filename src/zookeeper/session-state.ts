import type { ServerAddress } from './connection-string.js';
import type { ZooKeeperError } from './zookeeper-error.js';

/**
 * Where a session stands. From `disconnected` the client goes on by itself; `expired` (its ephemeral
 * nodes and watches are gone), `failed` (no server takes its authentication any more) and `closed`
 * are final.
 */
export type SessionState =
  | {
      readonly status: 'connected';
      readonly server: ServerAddress;
      readonly sessionId: bigint;
      readonly sessionTimeoutMs: number;
      /** Whether the server is without a quorum and refuses writes. */
      readonly isReadOnly: boolean;
    }
  | { readonly status: 'disconnected'; readonly cause: ZooKeeperError }
  | { readonly status: 'expired' | 'failed' | 'closed'; readonly cause: ZooKeeperError };

/** A state, and whoever wants to hear of changes; each in a microtask of its own. */
export interface StateHolder {
  readonly get: () => SessionState;
  readonly set: (state: SessionState) => void;
  /** Gives what ends it. */
  readonly listen: (listener: (state: SessionState) => void) => () => void;
}

/** A holder of the first state. */
export function stateHolder(first: SessionState): StateHolder {
  let state = first;
  const listeners = new Set<(state: SessionState) => void>();
  return {
    get: () => state,
    set: (next) => {
      state = next;
      for (const listener of listeners) queueMicrotask(() => listener(next));
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
