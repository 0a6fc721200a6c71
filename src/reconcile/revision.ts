import type { LiveNode, NodeRecord } from './snapshot.js';

/** How many applied revisions a flow remembers. */
export const historyLength = 20;

/** What is remembered of a flow. */
export interface FlowRecord {
  readonly flow: string;
  /** The applied revisions, newest first, at most `historyLength`; empty while the first is under way. */
  readonly history: readonly Revision[];
  /** An apply that began and did not finish: under way, or interrupted where nobody holds the lock. */
  readonly pending?: PendingRevision;
}

/** How many nodes a revision touched. */
export interface ChangeCounts {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

/** An applied revision: when, by whom, from which source. */
export interface Revision extends ChangeCounts {
  /** Counts from 1 within the flow. */
  readonly number: number;
  /** ISO time. */
  readonly appliedAt: string;
  readonly who: string;
  /** The git commit of the topology, where it stood in a repository. */
  readonly commit?: string;
  /** The revision that a rollback went back to. */
  readonly rollbackTo?: number;
}

/** The journal of a flow's apply that takes more than one transaction. */
export interface PendingRevision extends ChangeCounts {
  readonly number: number;
  /** ISO time. */
  readonly startedAt: string;
  readonly who: string;
  readonly commit?: string;
  readonly rollbackTo?: number;
  /** Tells the same wanted state from another: SHA-256 of the shown artifacts. */
  readonly wanted: string;
  readonly steps: number;
  readonly stepsDone: number;
}

/** What stood at a node before a revision first touched it. */
export type NodeBefore =
  | { readonly kind: 'absent' }
  | { readonly kind: 'recorded'; readonly record: NodeRecord }
  /** A node that belonged to no flow and was adopted. */
  | { readonly kind: 'foreign'; readonly live: LiveNode };

/** All that a revision touched, with what stood there before. */
export interface RevisionDetail {
  readonly number: number;
  readonly before: ReadonlyMap<string, NodeBefore>;
}

/** The number of the flow's last finished revision; 0 before the first. */
export function currentRevision(flow: FlowRecord | undefined): number {
  return flow?.history[0]?.number ?? 0;
}

/** The number an apply of the flow writes under: an interrupted apply's own, or the next. */
export function nextRevision(flow: FlowRecord | undefined): number {
  return flow?.pending?.number ?? currentRevision(flow) + 1;
}

/** The flow's record after a revision is finished: its journal is gone, the oldest revision forgotten. */
export function withRevision(
  flow: FlowRecord | undefined,
  name: string,
  done: Revision,
): FlowRecord {
  return { flow: name, history: [done, ...(flow?.history ?? [])].slice(0, historyLength) };
}
