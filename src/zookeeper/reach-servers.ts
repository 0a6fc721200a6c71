import { setTimeout as sleep } from 'node:timers/promises';
import { type Attempt, startAttempt } from './attempt.js';
import type { Connection } from './connection.js';
import type { ServerAddress } from './connection-string.js';
import { reconnectDelayMs } from './reconnect-delay.js';
import { rotation, shuffled } from './shuffled.js';
import { ZooKeeperError, type ZooKeeperErrorCode } from './zookeeper-error.js';

/** The servers, how to connect to one, and how patiently. */
export interface ReachOptions {
  readonly servers: readonly ServerAddress[];
  readonly open: (attempt: Attempt) => Promise<Connection>;
  /** Ends every attempt and wait; its reason is what they fail with. */
  readonly signal: AbortSignal;
  readonly connectTimeoutMs: number;
  readonly sessionTimeoutMs: number;
  readonly random: () => number;
}

/** Finds a server that grants the session, one server after the other. */
export interface Reach {
  /** Tries until the connect timeout; throws what the servers said, or at once what no retry can change. */
  readonly first: () => Promise<Connection>;
  /** Tries until there is a connection, with waits; they grow unless the last connection was stable. */
  readonly again: (wasStable: boolean) => Promise<Connection>;
}

/** Servers in random order, so that many clients spread over them. */
export function reachServers(options: ReachOptions): Reach {
  const { signal } = options;
  const servers = rotation(shuffled(options.servers, options.random));
  let attempts = 0;
  const steps: Steps = {
    pause: async (longestMs) => {
      const at = { ...options, attempt: attempts++, servers: options.servers.length };
      const delayMs = Math.min(reconnectDelayMs(at), longestMs);
      await sleep(delayMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    },
    tryNext: (attemptMs) => tryServer(options, servers.next().value, attemptMs),
  };
  return {
    first: () => reachFirst(options, steps),
    again: (wasStable) => {
      if (wasStable) attempts = 0;
      return reachAgain(options, steps);
    },
  };
}

interface Steps {
  readonly pause: (longestMs: number) => Promise<void>;
  readonly tryNext: (attemptMs: number) => Promise<Connection | FailedAttempt>;
}

interface FailedAttempt {
  readonly server: ServerAddress;
  readonly failure: ZooKeeperError;
}

// An attempt in less time would fail for want of it and hide what is really wrong.
const usefulMs = 20;

async function reachFirst(options: ReachOptions, steps: Steps): Promise<Connection> {
  const { connectTimeoutMs, servers } = options;
  const endMs = performance.now() + connectTimeoutMs;
  const failures = new Map<ServerAddress, ZooKeeperError>();
  for (let leftMs = connectTimeoutMs; ; leftMs = endMs - performance.now()) {
    if (failures.size > 0 && leftMs < usefulMs) throw connectError(failures, connectTimeoutMs);
    const result = await steps.tryNext(Math.min(leftMs, connectTimeoutMs / servers.length));
    if (!('failure' in result)) return result;
    failures.set(result.server, result.failure);
    const isHopeless = failures.size === servers.length && isTlsToBlame(failures);
    if (isHopeless) throw connectError(failures, connectTimeoutMs);
    await steps.pause(Math.max(endMs - performance.now(), 0));
  }
}

async function reachAgain(options: ReachOptions, steps: Steps): Promise<Connection> {
  const longestMs = Math.min(options.connectTimeoutMs, options.sessionTimeoutMs);
  for (;;) {
    await steps.pause(longestMs);
    const result = await steps.tryNext(longestMs / options.servers.length);
    if (!('failure' in result)) return result;
  }
}

const finalCodes: ReadonlySet<ZooKeeperErrorCode> = new Set([
  'AUTH_FAILED',
  'CLOSED',
  'SESSION_EXPIRED',
]);

async function tryServer(
  { open, signal }: ReachOptions,
  server: ServerAddress,
  attemptMs: number,
): Promise<Connection | FailedAttempt> {
  const attempt = startAttempt(server, attemptMs, signal);
  try {
    return await open(attempt);
  } catch (failure) {
    if (failure instanceof ZooKeeperError && !finalCodes.has(failure.code))
      return { server, failure };
    throw failure;
  } finally {
    attempt.finish();
  }
}

function isTlsToBlame(failures: ReadonlyMap<ServerAddress, ZooKeeperError>): boolean {
  return [...failures.values()].every(({ code }) => code === 'TLS_FAILED');
}

function connectError(
  failures: ReadonlyMap<ServerAddress, ZooKeeperError>,
  timeoutMs: number,
): ZooKeeperError {
  const reasons = [...failures.values()].map(({ message }) => message).join('; ');
  return new ZooKeeperError(`Cannot connect to ZooKeeper within ${timeoutMs} ms: ${reasons}`, {
    code: isTlsToBlame(failures) ? 'TLS_FAILED' : 'CONNECT_FAILED',
    outcome: 'not-sent',
    cause: [...failures.values()].at(-1),
  });
}
