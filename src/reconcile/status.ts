import { type Drift, type DriftContext, driftOf } from './drift.js';
import { secretFinder } from './known-secrets.js';
import {
  currentRevision,
  type FlowRecord,
  type PendingRevision,
  type Revision,
} from './revision.js';
import type { NodeRecord, Snapshot, StoredNode } from './snapshot.js';

/** How an installation stands against what flumec last applied. */
export interface InstallationStatus {
  /** Every flow the store knows, by name. */
  readonly flows: readonly FlowStatus[];
  /** Nodes of the store that belong to no flow, sorted. */
  readonly unmanaged: readonly string[];
}

/** How one flow stands. */
export interface FlowStatus {
  readonly flow: string;
  /** Its last finished revision; 0 before the first. */
  readonly revision: number;
  /** When, by whom and from which source that was; absent before the first. */
  readonly applied?: Revision;
  /** An apply that began and did not finish; it is still under way where somebody holds the lock. */
  readonly pending?: PendingRevision;
  /** Nodes that hold something the pending apply wrote already. */
  readonly pendingNodes: number;
  readonly nodes: number;
  /** By tier name. */
  readonly tiers: readonly TierStatus[];
  /** Nodes that another hand changed, by name. */
  readonly drifted: readonly DriftedNode[];
}

/** How many nodes a tier has in the store. */
export interface TierStatus {
  readonly tier: string;
  readonly nodes: number;
}

/** A node that is not what flumec last wrote. */
export interface DriftedNode {
  readonly node: string;
  readonly tier: string;
  /** ISO time of its last change, where the store knows it. */
  readonly since?: string;
  readonly differences: readonly Drift[];
}

/** The status of every flow in the store; secrets that drifted are said to differ and not shown. */
export function statusOf(snapshot: Snapshot): InstallationStatus {
  const nodes = [...snapshot.nodes].sort(([a], [b]) => (a < b ? -1 : 1));
  const owned = new Map<string, OwnedNode[]>();
  for (const flow of snapshot.flows.keys()) owned.set(flow, []);
  for (const [node, stored] of nodes) {
    if (!stored.record) continue;
    const { flow } = stored.record;
    const members = owned.get(flow) ?? [];
    owned.set(flow, members);
    members.push({ node, stored, record: stored.record });
  }
  const context = { key: snapshot.fingerprintKey, hasKnownSecret: secretFinder(snapshot, []) };
  return {
    flows: [...owned]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([flow, members]) => ({
        ...flowStatus(flow, members, snapshot.flows.get(flow)),
        drifted: members.flatMap((member) => drifted(member, context)),
      })),
    unmanaged: nodes.flatMap(([node, { record }]) => (record ? [] : [node])),
  };
}

interface OwnedNode {
  readonly node: string;
  readonly stored: StoredNode;
  readonly record: NodeRecord;
}

function flowStatus(
  flow: string,
  members: readonly OwnedNode[],
  known: FlowRecord | undefined,
): Omit<FlowStatus, 'drifted'> {
  const [applied] = known?.history ?? [];
  const pending = known?.pending;
  const isPending = ({ record }: OwnedNode) => record.revision === pending?.number;
  return {
    flow,
    revision: currentRevision(known),
    ...(applied && { applied }),
    ...(pending && { pending }),
    pendingNodes: members.filter(isPending).length,
    nodes: members.length,
    tiers: tiersOf(members),
  };
}

function tiersOf(members: readonly OwnedNode[]): readonly TierStatus[] {
  const counts = new Map<string, number>();
  for (const { record } of members) counts.set(record.tier, (counts.get(record.tier) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tier, nodes]) => ({ tier, nodes }));
}

function drifted({ node, stored, record }: OwnedNode, context: DriftContext): DriftedNode[] {
  const differences = driftOf(stored, context);
  if (differences.length === 0) return [];
  const since = stored.live?.changedAt;
  return [{ node, tier: record.tier, ...(since !== undefined && { since }), differences }];
}
