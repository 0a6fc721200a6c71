import type { NodeWrite } from '../../reconcile/node-write.js';
import type { Transaction } from '../../reconcile/store.js';
import { StoreError } from '../../reconcile/store-error.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import type { AclPolicy } from './acl-policy.js';
import { type Edit, ensure } from './edit.js';
import { type FlowChange, flowChanges, flowEdits, flowPlaces } from './flow-edits.js';
import {
  type HostChange,
  hostChanges,
  hostEdits,
  hostPlaces,
  withoutNeeded,
} from './host-edits.js';
import type { HostMappings, HostsOf } from './host-mappings.js';
import { neededLimits } from './needed-limits.js';
import { nodeEdits, writePlaces } from './node-edits.js';
import type { RunWriter } from './run-writer.js';
import { recordOf, storedNode } from './stored-node.js';
import { hostPath, keyPath, logicalNodePath } from './znode-paths.js';
import { readListed, type Znodes } from './znodes.js';
import type { ZooKeeperConnection } from './zookeeper-connection.js';
import { isMoved } from './zookeeper-errors.js';

/** What writing a transaction needs. */
export interface TransactionContext {
  readonly connection: ZooKeeperConnection;
  readonly mappings: HostMappings;
  readonly writer: RunWriter;
  readonly acl: AclPolicy;
}

// Something that is not part of any node's configuration, such as its state, may come and go in between.
const attempts = 5;

/**
 * Writes all of the transaction or nothing: reads what it touches, compares it with what was expected,
 * and writes under the versions just read. Throws `conflict` where a node or flow is not as expected.
 */
export async function applyTransaction(
  transaction: Transaction,
  context: TransactionContext,
): Promise<void> {
  for (let left = attempts; ; left--) {
    const edits = await context.connection.ask((client) => prepare(client, transaction, context));
    try {
      await context.writer.commit(edits.map(({ operation }) => operation));
      return;
    } catch (error) {
      if (!isMoved(error)) throw error;
      if (left === 1) throw conflict(edits[error.index ?? 0]?.node, error);
    }
  }
}

async function prepare(
  client: ZooKeeperClient,
  transaction: Transaction,
  { mappings, writer, acl }: TransactionContext,
): Promise<readonly Edit[]> {
  const { nodes, fingerprintKey } = transaction;
  const hostsOf = await mappings.read(client);
  const [hosts, flows] = [hostChanges(nodes, hostsOf), flowChanges(transaction)];
  const folders = [
    ...nodes.map(({ node }) => logicalNodePath(node)),
    ...hosts.map(({ host }) => hostPath(host)),
  ];
  const { data, children } = placesOf(transaction, hosts, flows);
  const places = { data: [...writer.places, ...data], children };
  const znodes = await readListed(client, places, new Set(folders));
  writer.check(znodes);
  for (const write of nodes) checkRevision(write, { znodes, hostsOf });
  const written = new Set(nodes.map(({ node }) => node));
  const needed = await neededLimits(client, znodes, { hosts, written });
  return [
    ...(fingerprintKey === undefined
      ? []
      : ensure(znodes, { path: keyPath, text: fingerprintKey, acl: acl.secret })),
    ...nodes.flatMap((write) => [...nodeEdits(write, znodes, acl)]),
    ...hosts.flatMap((change) => [...hostEdits(withoutNeeded(change, needed), znodes, acl)]),
    ...flows.flatMap((change) => [...flowEdits(change, znodes, acl)]),
  ];
}

function placesOf(
  { nodes }: Transaction,
  hosts: readonly HostChange[],
  flows: readonly FlowChange[],
) {
  const all = [...nodes.map(({ node }) => writePlaces(node)), ...hosts.map(hostPlaces)];
  return {
    data: [
      keyPath,
      ...all.flatMap(({ data }) => data),
      ...flows.flatMap((change) => flowPlaces(change).data),
    ],
    children: all.flatMap(({ children }) => children),
  };
}

interface Standing {
  readonly znodes: Znodes;
  readonly hostsOf: HostsOf;
}

function checkRevision({ node, expected }: NodeWrite, { znodes, hostsOf }: Standing): void {
  const stored = storedNode(node, {
    znodes,
    hosts: hostsOf.get(node) ?? [],
    record: recordOf(node, znodes),
  });
  if (stored?.revision !== expected) throw conflict(node);
}

function conflict(node: string | undefined, cause?: unknown): StoreError {
  const details = cause === undefined ? {} : { cause };
  if (node === undefined)
    return new StoreError('conflict', 'The store changed since it was read', details);
  const message = `Node "${node}" changed in the store since it was read`;
  return new StoreError('conflict', message, { ...details, node });
}
