import type { Content } from '../targets/artifact.js';
import { invariant } from '../text/invariant.js';
import type { Change, CreateChange, NodeState, UpdateChange, WantedNode } from './change.js';
import type { HistoryEntry, NodeWrite } from './node-write.js';
import type { NodeBefore } from './revision.js';
import { recordText } from './shown-text.js';
import type { NodeRecord, StoredNode } from './snapshot.js';
import { sortedEntries } from './sorted-record.js';

/** What a write needs beside its change. */
export interface WriteContext {
  /** The node as it was read when the change was planned. */
  readonly stored: StoredNode | undefined;
  /** The revision that the apply makes of each flow it touches. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly fingerprintKey: string | undefined;
  /** The text to write: the really written one, or what may stand for it where only the size matters. */
  readonly textOf: (content: Content) => string;
}

/** What has to be written for a change, secrets' values included; only what differs from what is live. */
export function writeOfChange(change: Change, context: WriteContext): NodeWrite {
  const base = {
    node: change.node,
    kind: change.kind,
    ...(context.stored && { expected: context.stored.revision }),
    unlimited: change.releasedChokes,
    history: historyOf(change, context),
  };
  if (change.kind === 'delete') return { ...base, ...removal(change.before) };
  return { ...base, ...placement(change, context), record: recordOf(change.after, context) };
}

function removal(before: NodeState) {
  const removedParts = Object.keys(before.parts).sort();
  return { parts: {}, removedParts, mapTo: [], unmapFrom: before.hosts, limits: [] };
}

function placement(change: CreateChange | UpdateChange, { textOf }: WriteContext) {
  const { before, after } = change;
  const { host } = after;
  const hosts = before?.hosts ?? [];
  const parts = sortedEntries(after.parts).filter(([part]) => isWritten(change, 'text', part));
  const chokes = sortedEntries(after.chokes).filter(([id]) => isWritten(change, 'choke', id));
  return {
    parts: Object.fromEntries(parts.map(([part, content]) => [part, textOf(content)])),
    removedParts: Object.keys(before?.parts ?? {})
      .filter((part) => !Object.hasOwn(after.parts, part))
      .sort(),
    mapTo: hosts.includes(host) ? [] : [host],
    unmapFrom: hosts.filter((one) => one !== host),
    limits: chokes.map(([id, limit]) => ({ host, id, limit })),
  };
}

function isWritten(
  { before, differences }: CreateChange | UpdateChange,
  kind: 'text' | 'choke',
  name: string,
): boolean {
  if (!before) return true;
  return differences.some((one) => {
    if (one.kind === 'text' && kind === 'text') return one.part === name && one.isWritten;
    return one.kind === 'choke' && kind === 'choke' && one.id === name && one.isWritten;
  });
}

function recordOf(after: WantedNode, { revisions, fingerprintKey }: WriteContext): NodeRecord {
  const revision = revisions.get(after.flow);
  invariant(revision !== undefined, `flow "${after.flow}" has no revision to come`);
  const parts = sortedEntries(after.parts).map(
    ([part, content]) => [part, recordText(content, fingerprintKey)] as const,
  );
  const { flow, tier, host, target, chokes, sendsTo } = after;
  return { flow, tier, host, target, chokes, sendsTo, parts: Object.fromEntries(parts), revision };
}

/** One entry for the flow that gets or gives up the node and one for a flow that loses it to another. */
function historyOf(change: Change, { stored, revisions }: WriteContext): readonly HistoryEntry[] {
  const before = nodeBefore(change, stored);
  const flows = new Set([change.flow, ...(stored?.record ? [stored.record.flow] : [])]);
  return [...flows].sort().map((flow) => {
    const number = revisions.get(flow);
    invariant(number !== undefined, `flow "${flow}" has no revision to come`);
    return { flow, number, before };
  });
}

function nodeBefore({ before }: Change, stored: StoredNode | undefined): NodeBefore {
  if (stored?.record) return { kind: 'recorded', record: stored.record };
  const parts = sortedEntries(stored?.live?.parts ?? {}).filter(
    ([part]) => before && Object.hasOwn(before.parts, part),
  );
  if (!stored?.live || parts.length === 0) return { kind: 'absent' };
  return { kind: 'foreign', live: { ...stored.live, parts: Object.fromEntries(parts) } };
}
