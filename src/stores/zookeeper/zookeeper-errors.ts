import { StoreError, type StoreErrorKind } from '../../reconcile/store-error.js';
import { ZooKeeperError, type ZooKeeperErrorCode } from '../../zookeeper/index.js';

/** What is asked of the store, for messages. */
export type Asking = 'read' | 'locked' | 'written';

/** Does the work and says of ZooKeeper's errors what they mean for the store; `store` is its name. */
export async function withZooKeeperErrors<T>(
  work: Promise<T>,
  { store, doing }: { readonly store: string; readonly doing: Asking },
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ZooKeeperError)) throw error;
    throw storeError(error, `Store "${store}" cannot be ${doing}`);
  }
}

/** The store's error for a client's one; the message begins as given. */
export function storeError(error: ZooKeeperError, beginning: string): StoreError {
  const [kind, help] = meanings.get(error.code) ?? ['unreachable'];
  const details = help === undefined ? { cause: error } : { cause: error, help };
  return new StoreError(kind, `${beginning}: ${error.message}`, details);
}

const credentials =
  'set FLUMEC_ZK_AUTH=user:password or give --zk-auth-file, with the credentials the znodes were created with';

const certificates =
  '--zk-ca-file, --zk-cert-file and --zk-key-file say whom to trust and who comes, --zk-server-name what the servers are called';

const meanings: ReadonlyMap<ZooKeeperErrorCode, readonly [StoreErrorKind, string?]> = new Map([
  ['NO_AUTH', ['refused', credentials]],
  ['AUTH_FAILED', ['refused', credentials]],
  ['INVALID_ACL', ['refused', credentials]],
  ['SESSION_CLOSED_REQUIRE_SASL_AUTH', ['refused']],
  ['TLS_FAILED', ['refused', certificates]],
  ['NOT_READ_ONLY', ['refused', 'wait until its servers have a quorum again']],
  ['QUOTA_EXCEEDED', ['refused', 'raise the quota of that znode, or free some of it']],
  ['REQUEST_TOO_LARGE', ['refused']],
  ['BAD_ARGUMENTS', ['refused']],
  ['UNIMPLEMENTED', ['refused']],
]);

/** Whether the connection is to blame, so that another one may do. */
export function isLoss(error: unknown): error is ZooKeeperError {
  return error instanceof ZooKeeperError && lossCodes.has(error.code);
}

const lossCodes: ReadonlySet<ZooKeeperErrorCode> = new Set([
  'CONNECTION_LOSS',
  'OPERATION_TIMEOUT',
  'SESSION_EXPIRED',
  'SESSION_MOVED',
]);

/** Whether another hand was faster: something is not as it was read a moment before. */
export function isMoved(error: unknown): error is ZooKeeperError {
  return error instanceof ZooKeeperError && movedCodes.has(error.code);
}

const movedCodes: ReadonlySet<ZooKeeperErrorCode> = new Set([
  'BAD_VERSION',
  'NO_NODE',
  'NODE_EXISTS',
  'NOT_EMPTY',
]);
