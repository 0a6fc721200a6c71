import { isRecorded } from './fingerprint.js';
import { type ShownText, showLive, type TextContext } from './shown-text.js';
import type { LiveNode, NodeRecord, StoredNode } from './snapshot.js';
import { ownValue, sortedEntries } from './sorted-record.js';

/** One thing of a node that another hand changed since flumec wrote it. */
export type Drift =
  /** The node is gone from the store; only its record is left. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'text';
      readonly part: string;
      readonly recorded: ShownText;
      /** Absent where the part is gone. */
      readonly live?: ShownText;
    }
  | { readonly kind: 'host'; readonly recorded: string; readonly live: readonly string[] }
  | {
      readonly kind: 'choke';
      readonly id: string;
      readonly recorded: number;
      readonly live?: number;
    };

/** What telling drift needs beside the node. */
export type DriftContext = Pick<TextContext, 'key' | 'hasKnownSecret'>;

/** What differs between the live node and its record: text by part, host, chokes; nothing where flumec does not own it. */
export function driftOf({ live, record }: StoredNode, context: DriftContext): readonly Drift[] {
  if (!record) return [];
  if (!live) return [{ kind: 'missing' }];
  return [
    ...textDrift(live, record, context),
    ...hostDrift(live, record),
    ...chokeDrift(live, record),
  ];
}

function textDrift(live: LiveNode, record: NodeRecord, context: DriftContext): Drift[] {
  return sortedEntries(record.parts).flatMap(([part, recorded]): Drift[] => {
    const text = ownValue(live.parts, part);
    if (text !== undefined && isRecorded(text, recorded, context.key)) return [];
    const now = text === undefined ? {} : { live: showLive(text, part, { ...context, record }) };
    return [{ kind: 'text', part, recorded: { kind: 'shown', ...recorded }, ...now }];
  });
}

function hostDrift(live: LiveNode, record: NodeRecord): Drift[] {
  if (live.hosts.length === 1 && live.hosts[0] === record.host) return [];
  return [{ kind: 'host', recorded: record.host, live: live.hosts }];
}

function chokeDrift(live: LiveNode, record: NodeRecord): Drift[] {
  return sortedEntries(record.chokes).flatMap(([id, recorded]): Drift[] => {
    const now = ownValue(live.chokes, id);
    if (now === recorded) return [];
    return [{ kind: 'choke', id, recorded, ...(now === undefined ? {} : { live: now }) }];
  });
}
