import type { Finding } from '../diagnostics/diagnostic.js';
import type { EdgeArc, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { repeatedEdges } from './questions/repeated-edges.js';
import type { Rule } from './rule.js';

/** A Flume 0.9 node has one disk to fall back on. */
export const oneDiskFailover: Rule = {
  name: 'one-disk-failover',
  severity: 'error',
  summary: 'A Flume 0.9 tier has at most one outgoing edge with delivery "disk-failover".',
  reason:
    'The disk failover of Flume 0.9 has its directory by the name of the logical node, which cannot be changed: two in one node would take each other\'s files (flume-0.9.md 3.2, 8 rule 13). An edge has this delivery unless it is on a reliable path or says "best-effort".',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
  search: {nodes: s1, sink: console}
edges:
  - {from: web, to: archive}
  - {from: web, to: search}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
  search: {nodes: s1, sink: console}
edges:
  - {from: web, to: archive}
  - {from: web, to: search, delivery: best-effort}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { topology, tiers } of flows) {
      if (topology.target.value !== 'flume-0.9') continue;
      for (const vertex of tiers) yield* findingsOf(vertex);
    }
  },
};

/** Misspelt and repeated edges are left to the rules that say so. */
function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const repeated = new Set(repeatedEdges(vertex).map(({ arc }) => arc));
  const arcs = vertex.outgoing.filter((arc) => hasDiskFailover(arc) && !repeated.has(arc));
  const [first, ...others] = arcs.map(({ edge }) => edge);
  if (!first) return;
  for (const edge of others) {
    yield {
      message: `Tier "${vertex.tier.name.value}" has two edges with disk failover, to "${first.to.value}" and to "${edge.to.value}"; a Flume 0.9 node keeps one`,
      span: edge.span,
      related: [{ message: 'the other edge', span: first.span }],
      help: 'set "delivery: best-effort" on one of them, or put it on a reliable path',
    };
  }
}

function hasDiskFailover({ edge, to, reliable }: EdgeArc): boolean {
  return to !== undefined && reliable.length === 0 && edge.delivery?.value !== 'best-effort';
}
