import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { type NodePlace, nodePlaces } from './questions/node-places.js';
import type { Rule } from './rule.js';
import { subject } from './wording/subject.js';

/** A logical node has one role. */
export const oneTierPerNode: Rule = {
  name: 'one-tier-per-node',
  severity: 'error',
  summary: 'A node is in exactly one tier of the installation, and there once.',
  reason:
    'A logical node has one source and one sink, and the store keeps one configuration under its name: of two tiers, the one written last would win (flume-0.9.md 8 rules 36 and 38).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[01-04]', source: 'tail("/var/log/a")'}
  relay: {nodes: [relay-1, web-04]}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[01-04]', source: 'tail("/var/log/a")'}
  relay: {nodes: [relay-1, relay-2]}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const clash of clashesOf(graph)) {
      const isOneTier = clash.first.vertex === clash.second.vertex;
      yield {
        message: isOneTier ? repeatMessage(clash) : clashMessage(clash),
        span: clash.second.node.span,
        related: [{ message: 'the other place', span: clash.first.node.span }],
        help: isOneTier ? 'keep one of the two' : clashHelp(clash),
      };
    }
  },
};

/** The nodes that two tiers share, or that one tier has twice; the places are those of the first one. */
interface Clash {
  readonly first: NodePlace;
  readonly second: NodePlace;
  readonly names: Set<string>;
}

function clashesOf(graph: TopologyGraph): readonly Clash[] {
  const { first: firstPlaces, repeated } = nodePlaces(graph);
  const clashes: Clash[] = [];
  const byFirstTier = new Map<TierVertex, Map<TierVertex, Clash>>();
  for (const second of repeated) {
    const first = firstPlaces.get(second.node.name) as NodePlace;
    const bySecondTier = byFirstTier.get(first.vertex) ?? new Map<TierVertex, Clash>();
    byFirstTier.set(first.vertex, bySecondTier);
    const known = bySecondTier.get(second.vertex);
    const clash = known ?? { first, second, names: new Set() };
    if (!known) clashes.push(clash);
    bySecondTier.set(second.vertex, clash);
    clash.names.add(second.node.name);
  }
  return clashes;
}

function repeatMessage({ names, second }: Clash): string {
  const nodes = subject([...names], { one: ['Node', 'stands'], many: ['Nodes', 'stand'] });
  return `${nodes} twice in tier "${second.vertex.tier.name.value}"`;
}

function clashMessage({ names, first, second }: Clash): string {
  const nodes = subject([...names], { one: ['Node', 'is'], many: ['Nodes', 'are'] });
  const isOneFlow = first.vertex.topology === second.vertex.topology;
  const [one, other] = [first, second].map(({ vertex: { tier, topology } }) =>
    isOneFlow
      ? `tier "${tier.name.value}"`
      : `tier "${tier.name.value}" of flow "${topology.flow.value}"`,
  );
  return `${nodes} in ${one}${one === other ? ', in two documents' : ` and in ${other}`}`;
}

function clashHelp({ names }: Clash): string {
  const [name, ...others] = names;
  return `take ${others.length === 0 ? `"${name}"` : 'them'} out of one of the two tiers`;
}
