import type { Artifact } from '../../targets/artifact.js';
import type { NodeDifference, PictureDifference } from '../difference.js';
import { markCounts } from '../mark-counts.js';
import type { FlowPicture, Mark, NodePicture, TierPicture } from '../picture.js';
import { markEdges } from './mark-edges.js';

/** The flow with its differences marked, and with the nodes, tiers and edges that only the store still has. */
export function markFlow(
  flow: FlowPicture,
  difference: PictureDifference,
  artifacts: ReadonlyMap<string, Artifact>,
): FlowPicture {
  const nodes = difference.nodes.filter((one) => one.flow === flow.name);
  const byNode = new Map(nodes.map((one) => [one.node, one]));
  const removed = removedByTier(nodes);
  const names = new Set(flow.tiers.map(({ name }) => name));
  const gone = [...removed]
    .filter(([name]) => !names.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const tiers = [
    ...flow.tiers.map((tier) => markTier(tier, byNode, removed.get(tier.name) ?? [])),
    ...gone.map(([name, members]) => markTier(emptyTier(name), byNode, members)),
  ];
  return { ...flow, tiers, edges: markEdges({ ...flow, tiers }, byNode, artifacts) };
}

/** What a tier is called whose nodes belong to none in the store. */
const unknownTier = '(no tier)';

function removedByTier(
  nodes: readonly NodeDifference[],
): ReadonlyMap<string, readonly NodePicture[]> {
  const byTier = new Map<string, NodePicture[]>();
  for (const { node, mark, before, edits } of nodes) {
    if (mark !== 'removed') continue;
    const tier = before?.tier ?? unknownTier;
    const removed = byTier.get(tier) ?? [];
    byTier.set(tier, removed);
    const host = before?.hosts[0] ?? node;
    const textsBefore = before?.texts ?? [];
    removed.push({ name: node, host, cost: 0, mark, chains: [], texts: [], textsBefore, edits });
  }
  return byTier;
}

function emptyTier(name: string): TierPicture {
  const isNothing = { isReliable: false, startsReliable: false, endsReliable: false };
  return { name, ...isNothing, components: [], nodes: [] };
}

function markTier(
  tier: TierPicture,
  differences: ReadonlyMap<string, NodeDifference>,
  removed: readonly NodePicture[],
): TierPicture {
  const nodes = [
    ...tier.nodes.map((node) => markNode(node, differences.get(node.name))),
    ...removed,
  ];
  const mark = markOf(nodes);
  return { ...tier, ...(mark && { mark }), nodes };
}

function markNode(node: NodePicture, difference: NodeDifference | undefined): NodePicture {
  if (!difference) return node;
  const { mark, before, edits } = difference;
  const textsBefore = before?.texts ?? [];
  return { ...node, mark, ...(textsBefore.length > 0 && { textsBefore }), edits };
}

function markOf(nodes: readonly NodePicture[]): Mark | undefined {
  const { added, removed, changed } = markCounts([{ nodes }]);
  if (added === nodes.length) return 'added';
  if (removed === nodes.length) return 'removed';
  return added + removed + changed > 0 ? 'changed' : undefined;
}
