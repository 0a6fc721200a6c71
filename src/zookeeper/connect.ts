import { type Acl, openAcl } from './acl.js';
import { type ConnectOptions, connectSettings } from './connect-options.js';
import { parseConnectionString } from './connection-string.js';
import { type CreatedNode, type CreateOptions, createOperation } from './create-operation.js';
import { ensureNode } from './ensure-node.js';
import { addLastingWatch, type LastingWatchOptions, type StopWatching } from './lasting-watch.js';
import { multiOperation } from './multi-operation.js';
import type { MultiResult } from './multi-reply.js';
import type { MultiOperation } from './multi-request.js';
import { type MultiLimits, multiSize, splitMulti } from './multi-size.js';
import { serverPath } from './node-path.js';
import { manyReader, type ReadMany } from './read-many.js';
import { getAclOperation, type NodeAcl, syncOperation } from './read-operations.js';
import { openSession, type Session } from './session.js';
import type { Auth } from './session-operations.js';
import type { SessionState } from './session-state.js';
import type { Stat } from './stat.js';
import { readTlsOptions } from './tls-options.js';
import { waitUntilConnected } from './wait-until-connected.js';
import type { WatchListener } from './watch-event.js';
import { type WatchedReads, watchedReads } from './watched-reads.js';
import { deleteOperation, setAclOperation, setOperation } from './write-operations.js';
import type { NodeContent } from './write-records.js';

/** The writes. A version is what the node must have; without one, or with -1, any will do. */
export interface Writes {
  readonly create: (path: string, options?: CreateOptions) => Promise<CreatedNode>;
  readonly set: (path: string, data: NodeContent, version?: number) => Promise<Stat>;
  readonly delete: (path: string, version?: number) => Promise<void>;
  /** The version here counts changes of the ACL: `aversion` of the Stat. */
  readonly setAcl: (path: string, acl: readonly Acl[], version?: number) => Promise<Stat>;
  /** All or nothing; the error of a refusal has the `index` of the operation that caused it. */
  readonly multi: (operations: readonly MultiOperation[]) => Promise<readonly MultiResult[]>;
  /** Creates what is missing of the path, the chroot included. */
  readonly ensure: (path: string, acl?: readonly Acl[]) => Promise<void>;
}

/** The reads; `sync` before a read makes sure that it sees every write before the sync. */
export interface Reads extends WatchedReads {
  readonly getAcl: (path: string) => Promise<NodeAcl>;
  /** Any number of nodes in their order, in few requests; each that cannot be read fails alone. */
  readonly multiRead: ReadMany;
  readonly sync: (path?: string) => Promise<void>;
}

/** What is about the session as a whole. */
export interface SessionControl {
  readonly state: () => SessionState;
  /** Tells of each change of the state; gives what ends that. */
  readonly onState: (listener: (state: SessionState) => void) => () => void;
  /** Waits for a connection, so many milliseconds at most. */
  readonly connected: (timeoutMs: number) => Promise<void>;
  /** Authenticates this connection and every later one. */
  readonly addAuth: (auth: Auth) => Promise<void>;
  /** Ends the session, with its ephemeral nodes, when the requests under way are answered; never throws. */
  readonly close: () => Promise<void>;
}

/**
 * A session with ZooKeeper; all its errors are `ZooKeeperError`s. Paths are below the chroot of the
 * connection string. Nothing is queued while there is no connection, and nothing is written twice.
 */
export interface ZooKeeperClient extends Writes, Reads, SessionControl {
  /** Watches a node, or with `recursive` all below it, until told to stop (ZooKeeper 3.6+). */
  readonly addWatch: (
    path: string,
    listener: WatchListener,
    options?: LastingWatchOptions,
  ) => Promise<StopWatching>;
  /** The size of a multi of these operations below this chroot. */
  readonly multiSize: (operations: readonly MultiOperation[]) => number;
  /** The operations in runs that each fit a multi below this chroot. */
  readonly splitMulti: (
    operations: readonly MultiOperation[],
    limits?: MultiLimits,
  ) => readonly (readonly MultiOperation[])[];
}

/**
 * Connects to ZooKeeper and opens a session. Throws CONNECT_FAILED when no server grants one within the
 * connect timeout, TLS_FAILED, AUTH_FAILED, or BAD_ARGUMENTS for a wrong connection string.
 */
export async function connect(options: ConnectOptions): Promise<ZooKeeperClient> {
  const { servers, chroot } = parseConnectionString(options.connectString);
  const tls = options.tls && (await readTlsOptions(options.tls));
  const settings = connectSettings(options);
  const session = await openSession({ ...settings, servers, chroot, tls });
  const { request } = session;
  return {
    ...writes(session, chroot),
    ...watchedReads(session, chroot),
    getAcl: async (path) => await request(getAclOperation(chroot, path)),
    multiRead: manyReader(session, { ...settings, chroot }),
    sync: async (path = '/') => await request(syncOperation(chroot, path)),
    ...sessionControl(session),
    addWatch: (path, listener, watchOptions) =>
      addLastingWatch(session, chroot, { ...watchOptions, path, listener }),
    multiSize: (operations) => multiSize(operations, chroot),
    splitMulti: (operations, limits) => splitMulti(operations, limits, chroot),
  };
}

function writes({ request }: Session, chroot: string): Writes {
  return {
    create: async (path, options = {}) => await request(createOperation(chroot, path, options)),
    set: async (path, data, version) =>
      await request(setOperation(chroot, path, { data, version })),
    delete: async (path, version) => await request(deleteOperation(chroot, path, version)),
    setAcl: async (path, acl, version) =>
      await request(setAclOperation(chroot, path, { acl, version })),
    multi: async (operations) => await request(multiOperation(chroot, operations)),
    ensure: async (path, acl = openAcl) => await ensureNode(request, serverPath(chroot, path), acl),
  };
}

function sessionControl(session: Session): SessionControl {
  return {
    state: session.state.get,
    onState: session.state.listen,
    connected: (timeoutMs) => waitUntilConnected(session.state, timeoutMs),
    addAuth: session.addAuth,
    close: session.close,
  };
}
