import type { Artifact } from '../targets/artifact.js';
import type { FlowRecord } from './revision.js';

/** The Flume generation a node's texts are for. */
export type Target = Artifact['target'];

/** What a store holds, read at one moment; the order of its maps means nothing. */
export interface Snapshot {
  /** Every node the store knows, flumec's or not, by name. */
  readonly nodes: ReadonlyMap<string, StoredNode>;
  /** What is remembered of each flow that was ever applied, by name. */
  readonly flows: ReadonlyMap<string, FlowRecord>;
  /** Hexadecimal key of the fingerprints; absent until the first apply. */
  readonly fingerprintKey?: string;
}

/** A node of the store: what is live, and what flumec last wrote there. */
export interface StoredNode {
  /** Opaque; changes with everything that only this node has in the store (not with its host's chokes). */
  readonly revision: string;
  /** Absent where only the record is left: somebody removed the node by hand. */
  readonly live?: LiveNode;
  /** Absent where the node belongs to no flow. */
  readonly record?: NodeRecord;
}

/** What nodes and other tools read in the store. */
export interface LiveNode {
  /** The real texts by part: `source` and `sink`, or `properties`; both kinds where two tools share a name. */
  readonly parts: Readonly<Record<string, string>>;
  /** The physical nodes it is mapped to, sorted; more than one only where another hand was at work. */
  readonly hosts: readonly string[];
  /** Limits in kilobytes a second live on its host, by choke id: at least the ids of its record. */
  readonly chokes: Readonly<Record<string, number>>;
  /** ISO time of the last change, where the store knows it. */
  readonly changedAt?: string;
}

/** What flumec last applied to a node it owns. */
export interface NodeRecord {
  readonly flow: string;
  readonly tier: string;
  readonly host: string;
  readonly target: Target;
  readonly parts: Readonly<Record<string, RecordedText>>;
  readonly chokes: Readonly<Record<string, number>>;
  readonly sendsTo: readonly string[];
  /** The flow's revision that wrote this record. */
  readonly revision: number;
}

/** A text as it may be shown; the values of its secrets are kept nowhere but in the live text. */
export interface RecordedText {
  readonly shown: string;
  /** Sorted names; absent where there are none. */
  readonly secrets?: readonly string[];
  /** Of the text really written; present where there are secrets. */
  readonly fingerprint?: string;
}

/** What a store holds before anything was ever applied. */
export const emptySnapshot: Snapshot = { nodes: new Map(), flows: new Map() };
