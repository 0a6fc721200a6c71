import type { NodeWrite } from '../../src/reconcile/node-write.js';
import type { LiveNode, NodeRecord, Snapshot } from '../../src/reconcile/snapshot.js';
import type { StoreSession, Transaction } from '../../src/reconcile/store.js';

/** A store in memory, written as plainly as can be, to hold plans against. */
export interface ModelStore extends Pick<StoreSession, 'transact' | 'readNodes'> {
  readonly snapshot: () => Snapshot;
  readonly transactions: Transaction[];
}

interface ModelNode {
  readonly revision: string;
  readonly live?: LiveNode;
  readonly record?: NodeRecord;
}

/** A model store that starts as the snapshot; `seen` is called after every single node is written. */
export function modelStore(start: Snapshot, seen: (now: Snapshot) => void = () => {}): ModelStore {
  const nodes = new Map<string, ModelNode>(start.nodes);
  const transactions: Transaction[] = [];
  const snapshot = () => ({ ...start, nodes: new Map(nodes) });
  return {
    snapshot,
    transactions,
    transact: async (transaction) => {
      transactions.push(transaction);
      for (const write of transaction.nodes) {
        if (nodes.get(write.node)?.revision !== write.expected)
          throw new Error(`${write.node} moved`);
        const next = written(write, nodes.get(write.node)?.live);
        if (next) nodes.set(write.node, next);
        else nodes.delete(write.node);
        seen(snapshot());
      }
    },
    readNodes: async (names) => new Map([...nodes].filter(([node]) => names.includes(node))),
  };
}

function written(write: NodeWrite, live: LiveNode | undefined): ModelNode | undefined {
  const parts: Record<string, string> = { ...live?.parts, ...write.parts };
  for (const part of write.removedParts) delete parts[part];
  const hosts = new Set(live?.hosts);
  for (const host of write.unmapFrom) hosts.delete(host);
  for (const host of write.mapTo) hosts.add(host);
  const chokes: Record<string, number> = { ...live?.chokes };
  for (const { id } of write.unlimited) delete chokes[id];
  for (const { id, limit } of write.limits) chokes[id] = limit;
  const node = { revision: 'written', live: { parts, hosts: [...hosts].sort(), chokes } };
  if (write.record) return { ...node, record: write.record };
  return Object.keys(parts).length > 0 ? node : undefined;
}
