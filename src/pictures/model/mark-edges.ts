import type { Artifact } from '../../targets/artifact.js';
import type { NodeDifference } from '../difference.js';
import type { EdgePicture, FlowPicture } from '../picture.js';
import { receivingTiers } from '../receiving-tiers.js';

/**
 * The edges, those marked `added` along which no node sends yet, and behind them those that only the store
 * still has: which tiers send to which is read from whom each node sends to.
 */
export function markEdges(
  flow: FlowPicture,
  differences: ReadonlyMap<string, NodeDifference>,
  artifacts: ReadonlyMap<string, Artifact>,
): readonly EdgePicture[] {
  const before = sendingTiers(statesBefore(flow, differences, artifacts));
  const wanted = flow.edges.map((edge) => ({ edge, pairs: pairsOf(edge, flow) }));
  const kept = new Set(wanted.flatMap(({ pairs }) => pairs));
  return [
    ...wanted.map(
      ({ edge, pairs }): EdgePicture =>
        pairs.some((pair) => before.has(pair)) ? edge : { ...edge, mark: 'added' },
    ),
    ...[...before.keys()]
      .filter((pair) => !kept.has(pair))
      .sort()
      .map(removedEdge),
  ];
}

/** A node as it stands before an apply, in the tier it is drawn in. */
interface StateBefore {
  readonly node: string;
  readonly tier: string;
  readonly sendsTo: readonly string[];
}

function statesBefore(
  { tiers }: FlowPicture,
  differences: ReadonlyMap<string, NodeDifference>,
  artifacts: ReadonlyMap<string, Artifact>,
): readonly StateBefore[] {
  return tiers.flatMap((tier) =>
    tier.nodes.flatMap(({ name: node }) => {
      const difference = differences.get(node);
      if (!difference)
        return { node, tier: tier.name, sendsTo: artifacts.get(node)?.sendsTo ?? [] };
      const { mark, before } = difference;
      if (mark === 'added' || !before) return [];
      return { node, tier: tier.name, sendsTo: before.sendsTo };
    }),
  );
}

/** The pairs of tiers of which one sends to the other. */
function sendingTiers(states: readonly StateBefore[]): ReadonlySet<string> {
  const tierOf = new Map(states.map(({ node, tier }) => [node, tier]));
  const pairs = new Set<string>();
  for (const { tier, sendsTo } of states)
    for (const receiver of sendsTo) {
      const to = tierOf.get(receiver);
      if (to !== undefined) pairs.add(pairName(tier, to));
    }
  return pairs;
}

function pairsOf(edge: EdgePicture, flow: FlowPicture): readonly string[] {
  return receivingTiers(edge, flow).map((tier) => pairName(edge.from, tier));
}

/** No tier has a space in its name, but for the one that has none. */
function pairName(from: string, to: string): string {
  return `${from} -> ${to}`;
}

/** What the edge promised is not known any more. */
function removedEdge(pair: string): EdgePicture {
  const [from = '', tier = ''] = pair.split(' -> ');
  return {
    id: pair,
    from,
    to: { kind: 'tier', tier },
    delivery: 'disk-failover',
    details: [],
    mark: 'removed',
  };
}
