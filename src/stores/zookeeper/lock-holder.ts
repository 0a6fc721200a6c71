import { count, object, type Shape, ShapeError, string } from '../../reconcile/shape.js';
import type { LockHolder } from '../../reconcile/store.js';
import { StoreError } from '../../reconcile/store-error.js';
import type { LockContext } from './take-lock.js';
import { lockPath, runPath } from './znode-paths.js';
import { readZnodes } from './znodes.js';
import { isLoss, isMoved } from './zookeeper-errors.js';

/** A lock that somebody has. */
export interface FoundHolder {
  /** Absent where the znode does not say. */
  readonly holder?: LockHolder;
  /** The versions of the lock and of its run's mark. */
  readonly versions: readonly [lock: number, run: number];
}

/** Who holds the lock, where that can be read; undefined where nobody does any more. */
export async function readHolder({
  connection,
}: Pick<LockContext, 'connection'>): Promise<FoundHolder | undefined> {
  const places = { data: [lockPath, runPath] };
  const { data } = await connection.ask((client) => readZnodes(client, places));
  const [lock, run] = [data.get(lockPath), data.get(runPath)];
  if (!lock) return undefined;
  const versions = [lock.stat.version, run?.stat.version ?? 0] as const;
  try {
    return { versions, holder: holderShape(JSON.parse(lock.text)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ShapeError) return { versions };
    throw error;
  }
}

/** Removes the lock of a dead process of this host, which would go with its session only, and tells whether there was one. */
export async function breakLock(
  { holder, versions: [lock, run] }: FoundHolder,
  { connection, request, isRunning }: LockContext,
): Promise<boolean> {
  if (!holder || holder.host !== request.host || isRunning(holder.pid)) return false;
  const client = await connection.client();
  try {
    await client.multi([
      { kind: 'check', path: runPath, version: run },
      { kind: 'delete', path: lockPath, version: lock },
    ]);
  } catch (error) {
    // Whatever has become of it, the lock is looked at anew.
    if (!isMoved(error) && !isLoss(error)) throw error;
  }
  return true;
}

/** That the lock is another's, in words. */
export function lockedError({ holder }: FoundHolder, { store }: LockContext): StoreError {
  if (!holder) {
    const message = `Store "${store}" is locked by znode "${lockPath}", which does not say by whom`;
    const help = `if no flumec runs, delete "${lockPath}"`;
    return new StoreError('locked', message, { help });
  }
  const { who, host, pid, since } = holder;
  const message = `Store "${store}" is locked by "${who}" on "${host}" (process ${pid}) since ${since}`;
  const help = 'wait until that run has ended; the lock of a killed run goes with its session';
  return new StoreError('locked', message, { help, holder });
}

const holderShape: Shape<LockHolder> = object({
  who: string,
  host: string,
  pid: count,
  since: string,
});
