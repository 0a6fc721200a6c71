import type { ConnectionOptions } from 'node:tls';
import type { Attempt } from './attempt.js';
import type { ConnectSettings } from './connect-options.js';
import { type Connection, type ConnectionRequest, openConnection } from './connection.js';
import type { ConnectionString } from './connection-string.js';
import { noSession, type SessionIdentity } from './handshake.js';
import { clientPath } from './node-path.js';
import type { Pipeline } from './pipeline.js';
import { type Reach, reachServers } from './reach-servers.js';
import { lossError } from './request-error.js';
import { type Auth, authOperation, closeOperation } from './session-operations.js';
import { type StateHolder, stateHolder } from './session-state.js';
import { readWatchEvent } from './watch-event.js';
import { type WatchTable, watchTable } from './watch-table.js';
import { ZooKeeperError } from './zookeeper-error.js';

/** All settings, with the connection string parsed and the certificates read. */
export interface SessionOptions extends ConnectSettings, ConnectionString {
  readonly tls: ConnectionOptions | undefined;
}

/** A session over one connection after the other. */
export interface Session {
  /** Fails at once, with nothing sent, while there is no connection. */
  readonly request: Pipeline;
  readonly state: Pick<StateHolder, 'get' | 'listen'>;
  readonly watches: WatchTable;
  /** The last transaction that the session has seen. */
  readonly lastZxid: () => bigint;
  readonly addAuth: (auth: Auth) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Core {
  readonly options: SessionOptions;
  readonly state: StateHolder;
  readonly watches: WatchTable;
  readonly auths: Auth[];
  readonly stop: AbortController;
  readonly reach: Reach;
  /** Where requests go: the connection, or straight back while there is none. */
  request: Pipeline;
  connection: Connection | undefined;
  identity: SessionIdentity;
  lastZxid: bigint;
  closing: Promise<void> | undefined;
}

/** Opens a new session; throws what `Reach.first` throws, or AUTH_FAILED. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const core = createCore(options);
  adopt(core, await core.reach.first());
  return {
    request: (operation) => core.request(operation),
    state: core.state,
    watches: core.watches,
    lastZxid: () => core.lastZxid,
    addAuth: (auth) =>
      core.request({ ...authOperation(auth), onAnswer: () => core.auths.push(auth) }),
    close: () => {
      core.closing ??= close(core);
      return core.closing;
    },
  };
}

function createCore(options: SessionOptions): Core {
  const stop = new AbortController();
  const open = (attempt: Attempt) => openConnection(attempt, connectionRequest(core));
  const cause = closedError();
  const core: Core = {
    options,
    state: stateHolder({ status: 'disconnected', cause }),
    watches: watchTable((path) => clientPath(options.chroot, path)),
    auths: [...options.auth],
    stop,
    reach: reachServers({ ...options, open, signal: stop.signal }),
    request: refuseAll(cause),
    connection: undefined,
    identity: noSession,
    lastZxid: 0n,
    closing: undefined,
  };
  return core;
}

function connectionRequest(core: Core): ConnectionRequest {
  const { options, identity, lastZxid } = core;
  const { sessionTimeoutMs, readOnly } = options;
  return {
    tls: options.tls,
    session: { identity, lastZxid, sessionTimeoutMs, mayBeReadOnly: readOnly },
    auths: core.auths,
    watches: core.watches.watches(),
    maxFrameBytes: options.maxReplyBytes,
    pipeline: {
      ...options,
      onEvent: (from) => {
        const event = readWatchEvent(from);
        if (event !== undefined) core.watches.dispatch(event);
      },
      onZxid: (zxid) => {
        core.lastZxid = zxid;
      },
    },
  };
}

function adopt(core: Core, connection: Connection): void {
  const { server, granted, ended } = connection;
  const { sessionId, sessionTimeoutMs, isReadOnly } = granted;
  // A new session that a read-only server grants is known to that server alone.
  if (!isReadOnly || sessionId === core.identity.sessionId) core.identity = granted;
  const sinceMs = performance.now();
  void ended.then(async (cause) => {
    const livedMs = performance.now() - sinceMs;
    await reconnect(core, cause, livedMs > sessionTimeoutMs / 3);
  });
  core.connection = connection;
  core.request = connection.request;
  core.state.set({ status: 'connected', server, sessionId, sessionTimeoutMs, isReadOnly });
}

async function reconnect(core: Core, cause: ZooKeeperError, wasStable: boolean): Promise<void> {
  if (core.closing !== undefined) return;
  core.connection = undefined;
  core.request = refuseAll(cause);
  core.state.set({ status: 'disconnected', cause });
  try {
    const connection = await core.reach.again(wasStable);
    if (core.closing === undefined) adopt(core, connection);
    else connection.end(closedError());
  } catch (error) {
    if (!(error instanceof ZooKeeperError)) throw error;
    if (error.code !== 'CLOSED') giveUp(core, error);
  }
}

function giveUp(core: Core, cause: ZooKeeperError): void {
  core.request = refuseAll(cause);
  core.state.set({ status: cause.code === 'SESSION_EXPIRED' ? 'expired' : 'failed', cause });
  core.watches.lose();
}

async function close(core: Core): Promise<void> {
  const cause = closedError();
  const { connection, options } = core;
  const { status } = core.state.get();
  if (status === 'expired' || status === 'failed') return;
  core.request = refuseAll(cause);
  core.state.set({ status: 'closed', cause });
  core.stop.abort(cause);
  if (connection === undefined) return;
  const longestMs = Math.min(options.requestTimeoutMs, connection.granted.sessionTimeoutMs);
  const timer = setTimeout(() => connection.end(cause), longestMs);
  // The session ends by itself later where the server does not hear of it.
  await connection.request(closeOperation()).catch(() => undefined);
  clearTimeout(timer);
  connection.end(cause);
}

function refuseAll(cause: ZooKeeperError): Pipeline {
  return (operation) => Promise.reject(lossError(operation, cause, 'not-sent'));
}

function closedError(): ZooKeeperError {
  return new ZooKeeperError('The ZooKeeper client is closed', {
    code: 'CLOSED',
    outcome: 'not-sent',
  });
}
