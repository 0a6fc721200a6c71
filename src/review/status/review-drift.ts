import type { Drift } from '../../reconcile/drift.js';
import type { DriftedNode } from '../../reconcile/status.js';
import { type PartDifference, singleEdit } from '../change/part-review.js';
import { partStates } from '../change/part-state.js';
import { textDifference } from '../change/text-difference.js';
import { groupBy } from '../group-by.js';
import { nameHider } from '../own-names.js';
import type { ReviewText } from '../text-reviewer.js';

/** Nodes that another hand changed in the same way. */
export interface DriftGroup {
  /** Sorted. */
  readonly nodes: readonly string[];
  /** When the last of them was changed (ISO time), where the store knows it. */
  readonly since: string | undefined;
  /** What differs, from what was applied to what is live, for the first of the nodes. */
  readonly differences: readonly PartDifference[];
}

/** The drifted nodes of a flow by how they drifted, the largest group first. */
export function groupDrift(
  drifted: readonly DriftedNode[],
  review: ReviewText,
): readonly DriftGroup[] {
  const reviewed = drifted.map((node) => ({ node, differences: driftDifferences(node, review) }));
  const groups = groupBy(reviewed, ({ node, differences }) =>
    [node.tier, ...differences.map(({ likeness }) => likeness)].join('\n\n'),
  );
  return [...groups.values()]
    .map((group) => ({
      nodes: group.map(({ node }) => node.node),
      since: group
        .flatMap(({ node }) => node.since ?? [])
        .sort()
        .at(-1),
      differences: group[0].differences,
    }))
    .sort((a, b) => b.nodes.length - a.nodes.length);
}

function driftDifferences(
  { node, differences }: DriftedNode,
  review: ReviewText,
): readonly PartDifference[] {
  const names = nameHider({ node, host: undefined, newHost: undefined });
  const texts = differences.filter((one) => one.kind === 'text');
  const before = texts.map(({ part, recorded }) => [part, recorded] as const);
  const after = texts.flatMap(({ part, live }) => (live ? [[part, live] as const] : []));
  const states = partStates(
    { before: Object.fromEntries(before), after: Object.fromEntries(after) },
    names,
    { node, review },
  );
  return [
    ...differences.flatMap((one) => factDrift(one, names.hide)),
    ...states.map((state) => textDifference(state, node)),
  ];
}

function factDrift(drift: Drift, hide: (text: string) => string): readonly PartDifference[] {
  switch (drift.kind) {
    case 'missing':
      return [singleEdit('node', { mark: '-', text: 'gone from the store' })];
    case 'host': {
      const live = drift.live.join(', ') || 'none';
      const likeness = `host ${drift.live.length}`;
      return [singleEdit('host', { mark: '~', text: `${drift.recorded} -> ${live}` }, likeness)];
    }
    case 'choke': {
      const { id, recorded, live } = drift;
      const text =
        live === undefined ? `${recorded} KB/s -> no limit` : `${recorded} -> ${live} KB/s`;
      return [singleEdit(`choke ${id}`, { mark: '~', text }, `choke ${hide(id)} ${text}`)];
    }
    case 'text':
      return [];
    default:
      return drift satisfies never;
  }
}
