import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LockOptions, LockRequest, Store, StoreSession } from '../../reconcile/store.js';
import { unlimited } from '../../reconcile/store.js';
import { cleanLeftovers } from './clean-leftovers.js';
import { withFileErrors } from './file-errors.js';
import { openSession } from './file-session.js';
import type { Files } from './files.js';
import { historyAfter } from './history.js';
import type { LockContext } from './lock-context.js';
import { isProcessRunning, type LockedProcess, processStart } from './process-life.js';
import { readState } from './read-state.js';
import { resolveStatePath } from './resolve-state-path.js';
import { snapshotOf } from './state.js';
import { type Lock, takeLock } from './take-lock.js';

/** Where the state file is, and what the store needs of the world. */
export interface FileStoreOptions {
  /** As the operator gave it; need not exist yet. */
  readonly path: string;
  readonly now: () => Date;
  /** Letters, digits and hyphens that nobody else gets. */
  readonly randomId: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly isRunning?: (process: LockedProcess) => boolean;
  readonly files?: Files;
  /** How long the kept history of a flow may grow beside its newest revision, in characters; 64 Mi unless told. */
  readonly historyCharacters?: number;
}

/**
 * The store that is one JSON file, replaced whole under a lock file beside it: at every moment it holds
 * the state before or after a transaction, whoever is killed. Takes a transaction of any size.
 */
export function openFileStore(options: FileStoreOptions): Store {
  const { path } = options;
  const files = options.files ?? fs;
  const read = async () => {
    const work = async () => readState(await resolveStatePath(path, files), files);
    return (await withFileErrors(work(), { path, doing: 'read' })).state;
  };
  return {
    name: `file:${path}`,
    limits: unlimited,
    read: async () => snapshotOf(await read()),
    readHistory: async (flow, after) => historyAfter(await read(), flow, after),
    lock: (who, wait) => lockStore(who, wait, { ...options, files }),
    close: async () => {},
  };
}

async function lockStore(
  who: LockRequest,
  { waitMs }: LockOptions,
  options: FileStoreOptions & { readonly files: Files },
): Promise<StoreSession> {
  const { path, files, randomId, historyCharacters = 64 << 20 } = options;
  const work = async () => {
    const statePath = await resolveStatePath(path, files);
    await files.mkdir(dirname(statePath), { recursive: true, mode: 0o700 });
    const lock = await takeLock(lockContext(statePath, who, options), waitMs);
    return { statePath, lock };
  };
  const { statePath, lock } = await withFileErrors(work(), { path, doing: 'locked' });
  await withFileErrors(cleaned(statePath, lock, files), { path, doing: 'locked' });
  return openSession({ path, statePath, lock, files, randomId, historyCharacters });
}

async function cleaned(statePath: string, lock: Lock, files: Files): Promise<void> {
  try {
    await cleanLeftovers(statePath, files);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function lockContext(
  statePath: string,
  who: LockRequest,
  options: FileStoreOptions & { readonly files: Files },
): LockContext {
  const { files, randomId, now } = options;
  const started = processStart(who.pid);
  const token = randomId();
  const identity = { ...who, ...(started !== undefined && { started }) };
  return {
    files,
    statePath,
    host: who.host,
    token,
    entry: () => ({ ...identity, since: now().toISOString(), token }),
    randomId,
    sleep: options.sleep ?? setTimeout,
    isRunning: options.isRunning ?? isProcessRunning,
  };
}
