import type { Artifact } from '../targets/artifact.js';
import type { Change } from './change.js';
import { downstreamLevels } from './downstream-levels.js';
import type { Snapshot } from './snapshot.js';

/** Changes that may be made in any order among themselves. */
export interface Wave {
  readonly kind: 'write' | 'remove';
  /** Sorted by node. */
  readonly changes: readonly Change[];
}

/**
 * The changes in an order in which no sender ever points at a receiver that is not configured: creates
 * and updates from the end of the flow upwards, over old and new edges together, then deletes from the
 * top downwards. Where old and new edges make a cycle (an edge was turned round), the new ones decide.
 */
export function buildWaves(
  changes: readonly Change[],
  snapshot: Snapshot,
  artifacts: readonly Artifact[],
): readonly Wave[] {
  const written = changes.filter(({ kind }) => kind !== 'delete');
  const removed = changes.filter(({ kind }) => kind === 'delete');
  const oldReceivers = (node: string) => snapshot.nodes.get(node)?.record?.sendsTo ?? [];
  return [
    ...grouped(written, writeOrder(written, artifacts, oldReceivers)).map(
      (wave): Wave => ({ kind: 'write', changes: wave }),
    ),
    ...grouped(removed, removeOrder(removed, oldReceivers)).map(
      (wave): Wave => ({ kind: 'remove', changes: wave }),
    ),
  ];
}

type Receivers = (node: string) => readonly string[];
type Rank = (node: string) => readonly [number, number];

function writeOrder(
  written: readonly Change[],
  artifacts: readonly Artifact[],
  old: Receivers,
): Rank {
  if (written.length === 0) return () => [0, 0];
  const nodes = artifacts.map(({ node }) => node).sort();
  const wanted = new Map(artifacts.map(({ node, sendsTo }) => [node, sendsTo]));
  const fresh: Receivers = (node) => wanted.get(node) ?? [];
  const both = downstreamLevels(nodes, (node) => [...fresh(node), ...old(node)]);
  const turned = nodes.filter((node) => both.get(node)?.isInCycle);
  const within = downstreamLevels(turned, fresh);
  return (node) => [both.get(node)?.level ?? 0, within.get(node)?.level ?? 0];
}

function removeOrder(removed: readonly Change[], old: Receivers): Rank {
  const levels = downstreamLevels(
    removed.map(({ node }) => node),
    old,
  );
  return (node) => [-(levels.get(node)?.level ?? 0), 0];
}

/** The changes by rank, lowest first; the order within a rank stays. */
function grouped(changes: readonly Change[], rankOf: Rank): readonly (readonly Change[])[] {
  const groups = new Map<string, { rank: readonly [number, number]; changes: Change[] }>();
  for (const change of changes) {
    const rank = rankOf(change.node);
    const group = groups.get(rank.join()) ?? { rank, changes: [] };
    groups.set(rank.join(), group);
    group.changes.push(change);
  }
  return [...groups.values()]
    .sort(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1])
    .map((group) => group.changes);
}
