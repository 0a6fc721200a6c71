import type { Files } from './files.js';
import type { LockEntry } from './lock-file.js';
import type { LockedProcess } from './process-life.js';

/** What taking a lock needs. */
export interface LockContext {
  readonly files: Files;
  /** The real path of the state file that the lock is for. */
  readonly statePath: string;
  readonly host: string;
  /** Of this taking of the lock. */
  readonly token: string;
  /** Who takes it, since now. */
  readonly entry: () => LockEntry;
  readonly randomId: () => string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly isRunning: (process: LockedProcess) => boolean;
}

/** The files beside the state file. */
export interface LockPaths {
  readonly lock: string;
  /** A lock's text before it is linked into place. */
  readonly candidate: (id: string) => string;
  /** Who holds it may remove the lock of that token. */
  readonly rightToBreak: (token: string) => string;
}

/** Where the lock of a state file stands. */
export function lockPaths(statePath: string): LockPaths {
  return {
    lock: `${statePath}.lock`,
    candidate: (id) => `${statePath}.lock.${id}.flumec-new`,
    rightToBreak: (token) => `${statePath}.lock.${token}.flumec-break`,
  };
}

/** Whether the lock's holder was a process of this host that runs no more; of another host that cannot be told. */
export function isStale(entry: LockEntry, { host, isRunning }: LockContext): boolean {
  return entry.host === host && !isRunning(entry);
}
