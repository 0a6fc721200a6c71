import { unless } from './files.js';
import type { LockContext } from './lock-context.js';
import { isStale, lockPaths } from './lock-context.js';
import { createLock, type LockEntry, readLock } from './lock-file.js';

/**
 * Removes the lock of a dead process, and tells whether it did. Only one process at a time may remove a
 * given taking of a lock: whoever makes the file named after its token. Should that one die too, its
 * right is broken in the same way. A token is never used twice, so a late comer finds another lock in
 * place and leaves it alone.
 */
export async function breakLock(
  path: string,
  stale: LockEntry,
  context: LockContext,
): Promise<boolean> {
  const { files, statePath } = context;
  const right = lockPaths(statePath).rightToBreak(stale.token);
  const candidate = lockPaths(statePath).candidate(context.randomId());
  if (!(await createLock(right, context.entry(), { files, candidate }))) {
    const other = await readLock(right, files);
    return other?.kind === 'held' && isStale(other.entry, context)
      ? breakLock(right, other.entry, context)
      : false;
  }
  try {
    const now = await readLock(path, files);
    if (now?.kind !== 'held' || now.entry.token !== stale.token) return false;
    await unless(['ENOENT'], files.unlink(path));
    return true;
  } finally {
    await unless(['ENOENT'], files.unlink(right));
  }
}
