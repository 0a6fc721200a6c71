import { StoreError } from '../../reconcile/store-error.js';
import { breakLock } from './break-lock.js';
import { unless } from './files.js';
import { isStale, type LockContext, lockPaths } from './lock-context.js';
import { createLock, type FoundLock, readLock } from './lock-file.js';

/** A lock that is held. */
export interface Lock {
  /** Throws `lost` where the lock is not ours any more. */
  readonly check: () => Promise<void>;
  /** Gives the lock back where it is still ours. */
  readonly release: () => Promise<void>;
}

const pollMs = 100;

/** Takes the lock, from a dead process of this host too, or throws `locked` after `waitMs` with who holds it. */
export async function takeLock(context: LockContext, waitMs: number): Promise<Lock> {
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    const found = await tryLock(context);
    if (!found) return heldLock(context);
    if (waitedMs >= waitMs) throw lockedError(found, context);
    await context.sleep(Math.min(pollMs, waitMs - waitedMs));
  }
}

const breakTries = 50;

/** The lock that stands in the way; undefined once it is ours. Other takers of a dead process's lock are waited for: they are done in no time. */
async function tryLock(context: LockContext): Promise<FoundLock | undefined> {
  const { files, statePath, entry, randomId } = context;
  const { lock, candidate } = lockPaths(statePath);
  let found: FoundLock | undefined;
  for (let left = breakTries; left > 0; left--) {
    found = await readLock(lock, files);
    if (!found) {
      if (await createLock(lock, entry(), { files, candidate: candidate(randomId()) }))
        return undefined;
    } else if (found.kind === 'unreadable' || !isStale(found.entry, context)) return found;
    else if (!(await breakLock(lock, found.entry, context))) await context.sleep(10);
  }
  return found ?? { kind: 'unreadable' };
}

function heldLock({ files, statePath, token }: LockContext): Lock {
  const { lock } = lockPaths(statePath);
  const isOurs = async () => {
    const found = await readLock(lock, files);
    return found?.kind === 'held' && found.entry.token === token;
  };
  return {
    check: async () => {
      if (await isOurs()) return;
      const message = `The lock "${lock}" was taken away from this run; nothing more is written`;
      throw new StoreError('lost', message);
    },
    release: async () => {
      if (await isOurs()) await unless(['ENOENT'], files.unlink(lock));
    },
  };
}

function lockedError(found: FoundLock, { statePath, host: ownHost }: LockContext): StoreError {
  const { lock } = lockPaths(statePath);
  const remove = `if no flumec runs there any more, remove "${lock}"`;
  if (found.kind === 'unreadable') {
    const message = `State file "${statePath}" is locked by "${lock}", which does not say by whom`;
    return new StoreError('locked', message, { help: remove });
  }
  const { who, host, pid, since } = found.entry;
  const message = `State file "${statePath}" is locked by "${who}" on "${host}" (process ${pid}) since ${since}`;
  const help = host === ownHost ? 'wait until that run has ended' : remove;
  return new StoreError('locked', message, { help, holder: { who, host, pid, since } });
}
