import type { LockOptions, LockRequest, Store, StoreSession } from '../../reconcile/store.js';
import type { Auth, TlsOptions } from '../../zookeeper/index.js';
import { type AclPolicy, openPolicy } from './acl-policy.js';
import { atOneMoment } from './at-one-moment.js';
import { readHistory } from './history.js';
import { plainMappings } from './host-mappings.js';
import { ensureLayout } from './layout.js';
import { readReports } from './node-reports.js';
import { readSnapshot } from './read-snapshot.js';
import { takeLock } from './take-lock.js';
import { transactionLimits } from './transaction-limits.js';
import { type ZooKeeperConnection, zooKeeperConnection } from './zookeeper-connection.js';
import { withZooKeeperErrors } from './zookeeper-errors.js';
import { openSession } from './zookeeper-session.js';

/** Where ZooKeeper is, and what the store needs of the world. */
export interface ZooKeeperStoreOptions {
  /** `host:port,host:port/chroot`; the chroot must exist. */
  readonly connectString: string;
  readonly now: () => Date;
  /** A text that nobody else gets. */
  readonly randomId: () => string;
  /** Who may do what with what is created; everybody everything unless told. */
  readonly acl?: AclPolicy;
  readonly auth?: readonly Auth[];
  readonly tls?: TlsOptions;
  /**
   * How long a run keeps its lock without a sign of life, in milliseconds; 30,000 unless told, because
   * working out the plan of a large installation leaves no time for one.
   */
  readonly sessionTimeoutMs?: number;
  /** Whether a process of this host still runs, so that the lock of a dead one is not waited for. */
  readonly isRunning?: (pid: number) => boolean;
  /** To a first connection; 10,000 unless told. */
  readonly connectTimeoutMs?: number;
  /** To each answer; 10,000 unless told. */
  readonly requestTimeoutMs?: number;
  /** How long a lost connection is waited for; 20,000 unless told. */
  readonly patienceMs?: number;
  /** Of one transaction; 1000 and 512,000 unless told. */
  readonly maxOperations?: number;
  readonly maxBytes?: number;
  /** How many changes of nodes the history of a flow tells of beside its newest revision; 500,000 unless told. */
  readonly historyNodes?: number;
}

/**
 * The store that is a ZooKeeper (DESIGN 5): what nodes read stands as they look for it, what flumec
 * remembers below `_flumec`. Each transaction is one `multi` under the versions that were read.
 */
export function openZooKeeperStore(options: ZooKeeperStoreOptions): Store {
  const { connectString, tls, maxOperations = 1000, maxBytes = 512_000 } = options;
  const store = `${tls ? 'zks' : 'zk'}://${connectString}`;
  const connection = connectionOf(options);
  const slash = connectString.indexOf('/');
  const chrootBytes = slash < 0 ? 0 : Buffer.byteLength(connectString.slice(slash));
  const read = () =>
    connection.ask((client) =>
      atOneMoment(client, () => readSnapshot(client, { mappings: plainMappings, store })),
    );
  const history = (flow: string, after: number) =>
    connection.ask((client) => atOneMoment(client, () => readHistory(client, flow, after)));
  return {
    name: store,
    limits: transactionLimits({ maxOperations, maxBytes, chrootBytes }),
    read: () => withZooKeeperErrors(read(), { store, doing: 'read' }),
    readHistory: (flow, after) =>
      withZooKeeperErrors(history(flow, after), { store, doing: 'read' }),
    readReports: (nodes) =>
      withZooKeeperErrors(
        connection.ask((client) => readReports(client, nodes)),
        { store, doing: 'read' },
      ),
    lock: (request, wait) =>
      withZooKeeperErrors(lockStore({ ...options, connection, store, request }, wait), {
        store,
        doing: 'locked',
      }),
    close: connection.close,
  };
}

function connectionOf(options: ZooKeeperStoreOptions): ZooKeeperConnection {
  const { connectString, auth = [], tls } = options;
  const { sessionTimeoutMs = 30_000, connectTimeoutMs = 10_000 } = options;
  const { requestTimeoutMs = 10_000, patienceMs = 20_000 } = options;
  return zooKeeperConnection({
    connectString,
    auth,
    sessionTimeoutMs,
    connectTimeoutMs,
    requestTimeoutMs,
    patienceMs,
    ...(tls && { tls }),
  });
}

interface Locking extends ZooKeeperStoreOptions {
  readonly connection: ZooKeeperConnection;
  readonly store: string;
  readonly request: LockRequest;
}

async function lockStore(locking: Locking, { waitMs }: LockOptions): Promise<StoreSession> {
  const { connection, store, historyNodes = 500_000, acl = openPolicy } = locking;
  const { isRunning = isProcessRunning } = locking;
  await connection.ask((client) => ensureLayout(client, acl, store));
  const lock = await takeLock({ ...locking, acl, isRunning }, waitMs);
  return openSession({ connection, lock, acl, store, historyNodes });
}

function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
