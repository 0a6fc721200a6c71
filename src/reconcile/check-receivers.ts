import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import type { Artifact } from '../targets/artifact.js';
import type { Change } from './change.js';
import { nameList } from './name-list.js';
import type { Snapshot } from './snapshot.js';

/** Receivers that would not be there for a sender of the topology, or for one that the plan leaves alone. */
export function checkReceivers(
  { nodes }: Snapshot,
  artifacts: readonly Artifact[],
  changes: readonly Change[],
): readonly Diagnostic[] {
  const deleted = new Set(changes.flatMap(({ kind, node }) => (kind === 'delete' ? [node] : [])));
  const wanted = new Set(artifacts.map(({ node }) => node));
  const isThere = (node: string) => wanted.has(node) || (nodes.has(node) && !deleted.has(node));
  const sent = artifacts.flatMap(({ node, sendsTo }) => lost(node, sendsTo, isThere));
  const kept = [...nodes].flatMap(([node, { record }]) => {
    if (!record || wanted.has(node) || deleted.has(node)) return [];
    return lost(node, record.sendsTo, (receiver) => !deleted.has(receiver));
  });
  return [
    ...finding('receiver-missing', sent, 'which is neither in the topology nor in the store'),
    ...finding('receiver-in-use', kept, 'which the plan deletes'),
  ];
}

interface LostReceiver {
  readonly sender: string;
  readonly receiver: string;
}

function lost(
  sender: string,
  receivers: readonly string[],
  isThere: (node: string) => boolean,
): LostReceiver[] {
  return receivers.filter((one) => !isThere(one)).map((receiver) => ({ sender, receiver }));
}

function finding(code: string, all: readonly LostReceiver[], why: string): readonly Diagnostic[] {
  const byReceiver = new Map<string, string[]>();
  for (const { sender, receiver } of all) {
    const senders = byReceiver.get(receiver) ?? [];
    byReceiver.set(receiver, senders);
    senders.push(sender);
  }
  return [...byReceiver]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([receiver, senders]) => {
      const who = senders.length === 1 ? 'Node' : 'Nodes';
      const verb = senders.length === 1 ? 'sends' : 'send';
      return error(code, {
        message: `${who} ${nameList(senders)} ${verb} to "${receiver}", ${why}`,
      });
    });
}
