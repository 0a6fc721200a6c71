import type { Artifact, Content } from '../targets/artifact.js';
import { recordText } from './shown-text.js';
import type { NodeRecord, Snapshot, StoredNode } from './snapshot.js';

/**
 * The snapshot of a store that holds exactly these artifacts: what another commit's topology compiles to,
 * to be compared without any store. Secrets count by name; give `withoutSecrets` artifacts to the diff too.
 */
export function artifactSnapshot(artifacts: readonly Artifact[]): Snapshot {
  const nodes = artifacts.map((artifact) => [artifact.node, storedNode(artifact)] as const);
  const flows = [...new Set(artifacts.map(({ flow }) => flow))].sort();
  return {
    nodes: new Map(nodes),
    flows: new Map(flows.map((flow) => [flow, { flow, history: [] }])),
  };
}

/** The artifacts as they may be shown: without the values of their secrets. */
export function withoutSecrets(artifacts: readonly Artifact[]): readonly Artifact[] {
  return artifacts.map((artifact) => ({ ...artifact, parts: mapTexts(artifact.parts, shownOnly) }));
}

function storedNode(artifact: Artifact): StoredNode {
  const { flow, tier, host, target, chokes, sendsTo } = artifact;
  const parts = mapTexts(artifact.parts, (content) => recordText(content, undefined));
  const record: NodeRecord = { flow, tier, host, target, parts, chokes, sendsTo, revision: 0 };
  const live = { parts: mapTexts(artifact.parts, ({ shown }) => shown), hosts: [host], chokes };
  return { revision: '', live, record };
}

function shownOnly({ shown, secrets }: Content): Content {
  return secrets ? { shown, secrets } : { shown };
}

function mapTexts<T>(
  parts: Readonly<Record<string, Content>>,
  change: (content: Content) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(parts).map(([part, content]) => [part, change(content)]),
  );
}
