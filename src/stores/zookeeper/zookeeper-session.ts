import type { StoreSession, Transaction } from '../../reconcile/store.js';
import type { AclPolicy } from './acl-policy.js';
import { applyTransaction } from './apply-transaction.js';
import { atOneMoment } from './at-one-moment.js';
import { watchedMappings } from './host-mappings.js';
import { readSnapshot, readStoredNodes } from './read-snapshot.js';
import { runWriter } from './run-writer.js';
import type { HeldLock } from './take-lock.js';
import { trimHistory } from './trim-history.js';
import type { ZooKeeperConnection } from './zookeeper-connection.js';
import { withZooKeeperErrors } from './zookeeper-errors.js';

/** ZooKeeper under a lock. */
export interface LockedZooKeeper {
  readonly connection: ZooKeeperConnection;
  readonly lock: HeldLock;
  readonly acl: AclPolicy;
  /** The store's name. */
  readonly store: string;
  /** `TrimContext.historyNodes`. */
  readonly historyNodes: number;
}

/** The session of whoever holds the lock: each transaction is one `multi`. */
export function openSession(locked: LockedZooKeeper): StoreSession {
  const { connection, lock, acl, store, historyNodes } = locked;
  const mappings = watchedMappings();
  const writer = runWriter(lock, connection);
  const read = () =>
    connection.ask((client) =>
      atOneMoment(client, () => readSnapshot(client, { mappings, store })),
    );
  const readNodes = (names: readonly string[]) =>
    connection.ask(async (client) => {
      const hosts = await mappings.read(client);
      return await readStoredNodes(client, names, hosts);
    });
  const transact = async (transaction: Transaction) => {
    if (isEmpty(transaction)) return;
    await applyTransaction(transaction, { connection, mappings, writer, acl });
    for (const { flow } of transaction.finished ?? [])
      await trimHistory(flow, { connection, writer, historyNodes });
  };
  return {
    read: () => withZooKeeperErrors(read(), { store, doing: 'read' }),
    readNodes: (names) => withZooKeeperErrors(readNodes(names), { store, doing: 'read' }),
    transact: (transaction) =>
      withZooKeeperErrors(transact(transaction), { store, doing: 'written' }),
    unlock: async () => {
      await mappings.end();
      await writer.release();
    },
  };
}

function isEmpty({ nodes, pending, finished, fingerprintKey }: Transaction): boolean {
  const lists = [nodes, pending, finished];
  return lists.every((list) => (list?.length ?? 0) === 0) && fingerprintKey === undefined;
}
