import { stableJson } from '../../reconcile/stable-json.js';
import { type MultiOperation, ZooKeeperError } from '../../zookeeper/index.js';
import { carryOut, overtaken } from './carry-out.js';
import type { RunMark } from './run-mark.js';
import type { HeldLock } from './take-lock.js';
import { lockPath, runPath } from './znode-paths.js';
import { readZnodes, type Znodes } from './znodes.js';
import type { ZooKeeperConnection } from './zookeeper-connection.js';
import { hasEnded } from './zookeeper-connection.js';
import { isMoved } from './zookeeper-errors.js';

/** Writes under a lock. */
export interface RunWriter {
  /** Where it stands in the store whether the lock is this run's. */
  readonly places: readonly string[];
  /** Throws `lost` where the lock is not this run's by what was read there. */
  readonly check: (read: Znodes) => void;
  /**
   * All of the operations or none, exactly once, and only while the lock is this run's; throws `lost`
   * where it is not, and a refusal's `ZooKeeperError`, whose index counts these operations.
   */
  readonly commit: (operations: readonly MultiOperation[]) => Promise<void>;
  /** Gives the lock back where it is still this run's. */
  readonly release: () => Promise<void>;
}

/** The writer of the run that holds the lock. */
export function runWriter(held: HeldLock, connection: ZooKeeperConnection): RunWriter {
  const { client } = held;
  const at = { step: held.mark.step, version: held.version };
  return {
    places: [lockPath, runPath],
    check: ({ data }) => {
      const run = data.get(runPath);
      if (!data.has(lockPath) || run?.stat.version !== at.version) throw overtaken();
    },
    commit: async (operations) => {
      const mark: RunMark = { ...held.mark, step: at.step + 1 };
      const guards = guardOperations(mark, at.version);
      try {
        const all = [...guards, ...operations];
        await carryOut({ connection, client, step: mark, operations: all });
      } catch (error) {
        throw lostOr(error, guards.length);
      }
      at.step++;
      at.version++;
    },
    release: () => release(held),
  };
}

function guardOperations(mark: RunMark, version: number): readonly MultiOperation[] {
  return [
    { kind: 'check', path: lockPath },
    { kind: 'set', path: runPath, data: stableJson(mark), version },
  ];
}

function lostOr(error: unknown, guards: number): unknown {
  if (!(error instanceof ZooKeeperError)) return error;
  if (error.code === 'SESSION_EXPIRED' || error.code === 'CLOSED') return overtaken(error);
  if (error.index === undefined) return error;
  if (error.index < guards) return isMoved(error) ? overtaken(error) : error;
  const { message, code, outcome, path, index, cause } = error;
  return new ZooKeeperError(message, { code, outcome, path, index: index - guards, cause });
}

const longestWaitMs = 5000;

/** The lock goes with the session where it cannot be given back now. */
async function release({ client }: HeldLock): Promise<void> {
  try {
    await client.connected(longestWaitMs);
    const { data } = await readZnodes(client, { data: [lockPath, runPath] });
    const [lock, run] = [data.get(lockPath), data.get(runPath)];
    const state = client.state();
    const isOurs =
      state.status === 'connected' && lock?.stat.ephemeralOwner === state.sessionId && run;
    if (!isOurs) return;
    await client.multi([
      { kind: 'check', path: runPath, version: run.stat.version },
      { kind: 'delete', path: lockPath, version: lock.stat.version },
    ]);
  } catch (error) {
    if (!(error instanceof ZooKeeperError)) throw error;
    if (!hasEnded(client)) await client.close();
  }
}
