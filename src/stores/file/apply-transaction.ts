import type { NodeWrite } from '../../reconcile/node-write.js';
import { nextRevision, withRevision } from '../../reconcile/revision.js';
import type { LiveNode, StoredNode } from '../../reconcile/snapshot.js';
import { ownValue } from '../../reconcile/sorted-record.js';
import type { Transaction } from '../../reconcile/store.js';
import { StoreError } from '../../reconcile/store-error.js';
import { trimHistory, withHistory } from './history.js';
import type { FlowState, State } from './state.js';

/** The state after the transaction. Throws `conflict` where a node or flow is not as it was read; `historyCharacters` bounds each flow's history. */
export function applyTransaction(
  state: State,
  transaction: Transaction,
  historyCharacters: number,
): State {
  const serial = state.serial + 1;
  const nodes = new Map(state.nodes);
  const flows = withHistory(state, transaction.nodes);
  for (const write of transaction.nodes) {
    const stored = nodes.get(write.node);
    checkRevision(write, stored);
    const next = writtenNode(write, stored, String(serial));
    if (next) nodes.set(write.node, next);
    else nodes.delete(write.node);
  }
  for (const { flow, pending } of transaction.pending ?? []) {
    const { record, revisions } = flowAt(flows, flow, pending.number);
    flows.set(flow, { record: { ...record, pending }, revisions });
  }
  for (const { flow, revision } of transaction.finished ?? []) {
    const { record, revisions } = flowAt(flows, flow, revision.number);
    const done = withRevision(record, flow, revision);
    flows.set(flow, { record: done, revisions: trimHistory(revisions, done, historyCharacters) });
  }
  const key = state.fingerprintKey ?? transaction.fingerprintKey;
  return { serial, nodes, flows, ...(key !== undefined && { fingerprintKey: key }) };
}

function checkRevision({ node, expected }: NodeWrite, stored: StoredNode | undefined): void {
  if (stored?.revision === expected) return;
  throw new StoreError('conflict', `Node "${node}" changed in the store since it was read`, {
    node,
  });
}

function flowAt(flows: ReadonlyMap<string, FlowState>, flow: string, number: number): FlowState {
  const known = flows.get(flow) ?? { record: { flow, history: [] }, revisions: new Map() };
  if (nextRevision(known.record) === number) {
    const details = known.revisions.get(number) ?? new Map();
    return { ...known, revisions: new Map([...known.revisions, [number, details]]) };
  }
  throw new StoreError('conflict', `Flow "${flow}" was applied since it was read`);
}

function writtenNode(
  write: NodeWrite,
  stored: StoredNode | undefined,
  revision: string,
): StoredNode | undefined {
  const live = writtenLive(write, stored?.live);
  if (write.record) return { revision, live, record: write.record };
  return Object.keys(live.parts).length > 0 ? { revision, live } : undefined;
}

function writtenLive(write: NodeWrite, live: LiveNode | undefined): LiveNode {
  const kept = Object.entries(live?.parts ?? {}).filter(
    ([part]) => !write.removedParts.includes(part),
  );
  const hosts = (live?.hosts ?? []).filter((host) => !write.unmapFrom.includes(host));
  return {
    parts: Object.fromEntries([...kept, ...Object.entries(write.parts)]),
    hosts: [...new Set([...hosts, ...write.mapTo])].sort(),
    chokes: writtenChokes(write, live),
  };
}

/** A file has no hosts whose limits nodes could share: each node has its own. */
function writtenChokes(
  { limits, record }: NodeWrite,
  live: LiveNode | undefined,
): LiveNode['chokes'] {
  const set = new Map(limits.map(({ id, limit }) => [id, limit]));
  const chokes = Object.keys(record?.chokes ?? {}).flatMap((id) => {
    const limit = set.get(id) ?? ownValue(live?.chokes, id);
    return limit === undefined ? [] : [[id, limit] as const];
  });
  return Object.fromEntries(chokes);
}
