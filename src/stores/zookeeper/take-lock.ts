import { setTimeout as sleep } from 'node:timers/promises';
import { stableJson } from '../../reconcile/stable-json.js';
import type { LockHolder, LockRequest } from '../../reconcile/store.js';
import type { MultiOperation, ZooKeeperClient } from '../../zookeeper/index.js';
import type { AclPolicy } from './acl-policy.js';
import { carryOut } from './carry-out.js';
import { breakLock, lockedError, readHolder } from './lock-holder.js';
import { type FoundMark, type RunMark, readRunMark } from './run-mark.js';
import { lockPath, runPath } from './znode-paths.js';
import type { ZooKeeperConnection } from './zookeeper-connection.js';
import { isLoss, isMoved } from './zookeeper-errors.js';

/** What taking a lock needs. */
export interface LockContext {
  readonly connection: ZooKeeperConnection;
  readonly acl: AclPolicy;
  /** The store's name. */
  readonly store: string;
  readonly request: LockRequest;
  readonly now: () => Date;
  readonly randomId: () => string;
  /** Whether a process of this host still runs. */
  readonly isRunning: (pid: number) => boolean;
}

/** A lock that was taken: it lives with the client's session. */
export interface HeldLock {
  readonly client: ZooKeeperClient;
  readonly mark: RunMark;
  /** The version that the mark's znode has. */
  readonly version: number;
}

/** Takes the lock, from a dead process of this host too, or throws `locked` after `waitMs` with who holds it. */
export async function takeLock(context: LockContext, waitMs: number): Promise<HeldLock> {
  const endMs = performance.now() + waitMs;
  for (let losses = 0; ; ) {
    const held = await tryLock(context).catch((error: unknown) => {
      if (!isLoss(error) || ++losses > mostLosses) throw error;
      return undefined;
    });
    if (held) return held;
    const holder = await readHolder(context);
    if (!holder || (await breakLock(holder, context))) continue;
    const leftMs = endMs - performance.now();
    if (leftMs <= 0) throw lockedError(holder, context);
    await untilFreed(context, leftMs);
  }
}

// A session may end while it takes the lock; one after the other is a server in trouble.
const mostLosses = 3;

async function tryLock(context: LockContext): Promise<HeldLock | undefined> {
  const { connection } = context;
  const { found, isTaken } = await connection.ask(async (client) => ({
    found: await readRunMark(client),
    isTaken: (await client.exists(lockPath)) !== undefined,
  }));
  if (isTaken) return undefined;
  const client = await connection.client();
  const mark = ownMark(context, found);
  const operations = lockOperations(context, mark, found);
  try {
    await carryOut({ connection, client, step: mark, operations });
    return { client, mark, version: found ? found.version + 1 : 0 };
  } catch (error) {
    if (isMoved(error)) return undefined;
    throw error;
  }
}

function ownMark({ request, randomId, now }: LockContext, found: FoundMark | undefined): RunMark {
  const { who, host } = request;
  const previous = found && { run: found.mark.run, step: found.mark.step };
  return {
    run: randomId(),
    step: 0,
    who,
    host,
    at: now().toISOString(),
    ...(previous && { previous }),
  };
}

/** Writing the mark along with the lock shuts out whoever held it before: every transaction checks the mark's version. */
function lockOperations(
  { acl, request, now }: LockContext,
  mark: RunMark,
  found: FoundMark | undefined,
): readonly MultiOperation[] {
  const { who, host, pid } = request;
  const holder: LockHolder = { who, host, pid, since: now().toISOString() };
  const data = stableJson(mark);
  return [
    {
      kind: 'create',
      path: lockPath,
      data: stableJson(holder),
      mode: 'ephemeral',
      acl: acl.shown,
    },
    found
      ? { kind: 'set', path: runPath, data, version: found.version }
      : { kind: 'create', path: runPath, data, acl: acl.shown },
  ];
}

const longestSleepMs = 1000;

async function untilFreed({ connection }: LockContext, leftMs: number): Promise<void> {
  const woken = new AbortController();
  const wake = () => woken.abort();
  const stat = await connection.ask((client) => client.exists(lockPath, { watch: wake }));
  if (!stat) return;
  // A watch whose connection is away tells nothing for the while.
  const options = { signal: woken.signal };
  await sleep(Math.min(leftMs, longestSleepMs), undefined, options).catch(() => undefined);
}
