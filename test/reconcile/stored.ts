import { realText, recordText } from '../../src/reconcile/shown-text.js';
import type { NodeRecord, Snapshot, StoredNode } from '../../src/reconcile/snapshot.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { key } from './samples.js';

/** The node as the store holds it after the artifact was applied. */
export function storedNode(artifact: Artifact, other: Partial<StoredNode> = {}): StoredNode {
  const { flow, tier, host, target, chokes, sendsTo } = artifact;
  const texts = Object.entries(artifact.parts);
  const parts = Object.fromEntries(texts.map(([part, text]) => [part, recordText(text, key)]));
  const record: NodeRecord = { flow, tier, host, target, parts, chokes, sendsTo, revision: 1 };
  const real = Object.fromEntries(texts.map(([part, text]) => [part, realText(text) ?? '']));
  return { revision: 'r1', live: { parts: real, hosts: [host], chokes }, record, ...other };
}

/** A store that the artifacts were applied to, with some nodes as given instead. */
export function storeOf(
  artifacts: readonly Artifact[],
  others: Readonly<Record<string, StoredNode>> = {},
): Snapshot {
  const nodes = new Map(artifacts.map((one) => [one.node, storedNode(one)] as const));
  for (const [node, stored] of Object.entries(others)) nodes.set(node, stored);
  const flows = [...new Set(artifacts.map(({ flow }) => flow))].sort();
  const revision = { number: 1, appliedAt: 'then', who: 'ann', created: 1, updated: 0, deleted: 0 };
  return {
    nodes,
    flows: new Map(flows.map((flow) => [flow, { flow, history: [revision] }])),
    fingerprintKey: key,
  };
}

/** A node that another hand put there. */
export function foreignNode(
  parts: Readonly<Record<string, string>>,
  hosts: readonly string[] = [],
): StoredNode {
  return { revision: 'x1', live: { parts, hosts, chokes: {} } };
}
