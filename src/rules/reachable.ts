import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { isIsolated } from './questions/isolated-tier.js';
import { openEnds } from './questions/open-ends.js';
import type { Rule } from './rule.js';

/**
 * Every tier is on some path. A tier with edges that no origin reaches is behind one without a source,
 * in a cycle, or behind a misspelt name: those rules speak, so that only tiers without edges are left.
 */
export const reachable: Rule = {
  name: 'reachable',
  severity: 'error',
  summary:
    'Every tier is joined to others by an edge, unless it has both a source and a sink of its own.',
  reason:
    'A tier that nothing reaches and that reaches nothing is on no path: its nodes would stand idle, which is hardly what was meant by declaring them.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
  search: {nodes: s1, sink: console}
edges:
  - {from: web, to: archive}
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
    for (const flow of flows) {
      const { senders, receivers } = openEnds(flow);
      if (senders || receivers) continue;
      for (const vertex of flow.tiers) {
        if (isIdle(flow, vertex)) yield finding(vertex);
      }
    }
  },
};

/** A tier without nodes is no receiver of a group, so that its lack of edges says nothing. */
function isIdle(flow: FlowGraph, vertex: TierVertex): boolean {
  return isIsolated(flow, vertex) && vertex.tier.nodes.length > 0;
}

function finding({ tier }: TierVertex): Finding {
  const name = `"${tier.name.value}"`;
  return {
    message: `Nothing reaches tier ${name}, and it reaches nothing`,
    span: tier.name.span,
    help: edgeHelp(tier, name),
  };
}

function edgeHelp({ source, sink }: TierVertex['tier'], name: string): string {
  if (source) return `add an edge from ${name}, or give it a "sink"`;
  if (sink) return `add an edge to ${name}, or give it a "source"`;
  return `add edges to and from ${name}, or take the tier out`;
}
