import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Node } from '../syntax/topology.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { nodePlaces } from './questions/node-places.js';
import type { Rule } from './rule.js';

/** A node has not the name of a machine that it does not run on. */
export const nodeNamedLikeHost: Rule = {
  name: 'node-named-like-host',
  severity: 'error',
  summary: 'No logical node has the name of a host other than its own.',
  reason:
    'Each physical node brings a logical node of its own name, which cannot be taken off it: one of that name elsewhere would have to run on both machines (flume-0.9.md 5.5, 8 rule 38).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [{name: w1.example.com, host: a1.example.com}, {name: a2, host: w1.example.com}], sink: console}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [{name: a1, host: a1.example.com}, {name: a2, host: w1.example.com}], sink: console}
edges:
  - {from: web, to: archive}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const vertices = flume09Flows(graph).flatMap(({ tiers }) => tiers);
    if (!isPossible(graph, vertices)) return;
    const hosts = new Map<string, Node>();
    for (const node of vertices.flatMap(({ tier }) => tier.nodes)) {
      if (!hosts.has(node.host)) hosts.set(node.host, node);
    }
    for (const vertex of vertices) yield* findingsOf(vertex, hosts);
  },
};

/** A quick look: with names that stand once, such a host is that of another node. */
function isPossible(graph: TopologyGraph, vertices: readonly TierVertex[]): boolean {
  const { first, repeated } = nodePlaces(graph);
  const isNamed = ({ name, host }: Node) => host !== name && first.has(host);
  return repeated.length > 0 || vertices.some(({ tier }) => tier.nodes.some(isNamed));
}

/** One for each tier, at its first such node. */
function* findingsOf({ tier }: TierVertex, hosts: ReadonlyMap<string, Node>): Generator<Finding> {
  const taken = tier.nodes.filter((node) => node.host !== node.name && hosts.has(node.name));
  const [node] = taken;
  if (!node) return;
  const owner = hosts.get(node.name);
  const more = taken.length > 1 ? `, as ${taken.length - 1} more of tier "${tier.name.value}"` : '';
  yield {
    message: `Node "${node.name}" runs on host "${node.host}" and has the name of another host${more}; expected a name that no other host has`,
    span: node.span,
    ...(owner
      ? { related: [{ message: `node "${owner.name}" runs on that host`, span: owner.span }] }
      : {}),
    help: `call it otherwise, such as "${node.name}-${tier.name.value}"`,
  };
}
