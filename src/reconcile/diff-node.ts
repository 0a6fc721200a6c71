import type { Artifact } from '../targets/artifact.js';
import { invariant } from '../text/invariant.js';
import type { Change, DeleteChange, NodeState, WantedNode } from './change.js';
import { chokeName } from './choke-name.js';
import { differencesOf } from './differences.js';
import { type DriftContext, driftOf } from './drift.js';
import { deleteEffect, updateEffect } from './effect.js';
import type { ChokeId } from './node-write.js';
import { recordText, showLive } from './shown-text.js';
import type { NodeRecord, StoredNode } from './snapshot.js';
import { keysOf, ownValue, sortedEntries } from './sorted-record.js';

/** A node on both sides; at least one is there. */
export interface NodePair {
  readonly node: string;
  readonly stored: StoredNode | undefined;
  readonly artifact: Artifact | undefined;
}

/** What a node's difference depends on beside the node. */
export interface DiffContext extends DriftContext {
  /** By `chokeName`: the limits some node still wants afterwards. */
  readonly neededChokes: ReadonlySet<string>;
}

/** What becomes of one node; undefined where it stays as it is. */
export function diffNode(pair: NodePair, context: DiffContext): Change | undefined {
  if (!pair.artifact) return deleteOf(pair, context);
  const { node, stored, artifact } = pair;
  const differences = stored ? differencesOf(stored, artifact, context.key) : [];
  if (stored && differences.length === 0) return undefined;
  const before = stored && stateOf(stored, artifact, context);
  const after = wantedNode(artifact, context.key);
  const released = releasedChokes(stored?.record, artifact, context);
  const isDrifted = stored !== undefined && driftOf(stored, context).length > 0;
  const base = { node, flow: artifact.flow, differences, isDrifted, disruptions: [] };
  const rest = { ...base, releasedChokes: released, after };
  if (!before || Object.keys(before.parts).length === 0)
    return { kind: 'create', ...rest, effect: 'start', ...(before && { before }) };
  return { kind: 'update', ...rest, effect: updateEffect(after, differences), before };
}

function deleteOf({ node, stored }: NodePair, context: DiffContext): DeleteChange {
  invariant(stored?.record !== undefined, `"${node}" is neither wanted nor owned`);
  const before = stateOf(stored, undefined, context);
  return {
    kind: 'delete',
    node,
    flow: stored.record.flow,
    effect: deleteEffect(before),
    differences: [],
    isDrifted: driftOf(stored, context).length > 0,
    releasedChokes: releasedChokes(stored.record, undefined, context),
    disruptions: [],
    before,
  };
}

/** The node as it stands, without the parts that another tool keeps under its name. */
function stateOf(
  stored: StoredNode,
  artifact: Artifact | undefined,
  context: DriftContext,
): NodeState {
  const { live, record, revision } = stored;
  const parts = keysOf(record?.parts, artifact?.parts).flatMap((part) => {
    const text = ownValue(live?.parts, part);
    return text === undefined
      ? []
      : [[part, showLive(text, part, { ...context, record, artifact })] as const];
  });
  const chokes = keysOf(record?.chokes, artifact?.chokes).flatMap((id) => {
    const limit = ownValue(live?.chokes, id);
    return limit === undefined ? [] : [[id, limit] as const];
  });
  return {
    revision,
    ...(record && { flow: record.flow, tier: record.tier, target: record.target }),
    hosts: live?.hosts ?? [],
    parts: Object.fromEntries(parts),
    chokes: Object.fromEntries(chokes),
    sendsTo: record?.sendsTo ?? [],
  };
}

function wantedNode(artifact: Artifact, key: string | undefined): WantedNode {
  const { flow, tier, target, host, chokes, sendsTo } = artifact;
  const parts = sortedEntries(artifact.parts).map(
    ([part, content]) => [part, { ...content, ...recordText(content, key) }] as const,
  );
  return { flow, tier, target, host, parts: Object.fromEntries(parts), chokes, sendsTo };
}

function releasedChokes(
  record: NodeRecord | undefined,
  artifact: Artifact | undefined,
  { neededChokes }: DiffContext,
): readonly ChokeId[] {
  if (!record) return [];
  const { host } = record;
  const isKept = (id: string) => artifact?.host === host && Object.hasOwn(artifact.chokes, id);
  return keysOf(record.chokes)
    .filter((id) => !isKept(id) && !neededChokes.has(chokeName(host, id)))
    .map((id) => ({ host, id }));
}
