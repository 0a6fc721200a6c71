import type { BeforeDelta } from '../../reconcile/history-delta.js';
import type { FlowRecord } from '../../reconcile/revision.js';
import type { Snapshot, StoredNode } from '../../reconcile/snapshot.js';

/** All that a state file holds. */
export interface State {
  /** Counts the writes of the file; a node's revision is the write that last touched it. */
  readonly serial: number;
  readonly fingerprintKey?: string;
  readonly nodes: ReadonlyMap<string, StoredNode>;
  readonly flows: ReadonlyMap<string, FlowState>;
}

/** What a state file holds of a flow. */
export interface FlowState {
  readonly record: FlowRecord;
  /** By revision, a pending one too: what it touched, told by what stands after it. */
  readonly revisions: ReadonlyMap<number, ReadonlyMap<string, BeforeDelta>>;
}

/** What a missing state file stands for. */
export const emptyState: State = { serial: 0, nodes: new Map(), flows: new Map() };

/** The state as the rest of flumec sees a store. */
export function snapshotOf({ nodes, flows, fingerprintKey }: State): Snapshot {
  return {
    nodes,
    flows: new Map([...flows].map(([flow, { record }]) => [flow, record])),
    ...(fingerprintKey !== undefined && { fingerprintKey }),
  };
}
