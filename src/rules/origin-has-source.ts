import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { isIsolated } from './questions/isolated-tier.js';
import { openEnds } from './questions/open-ends.js';
import type { Rule } from './rule.js';

/** Where a path starts, events come in. */
export const originHasSource: Rule = {
  name: 'origin-has-source',
  severity: 'error',
  summary: 'A tier that nothing sends to has a source.',
  reason:
    'A path starts where events enter the flow. A tier with neither a source nor a sender has no event to pass on, and neither has anything behind it.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const flow of flows) {
      if (openEnds(flow).receivers) continue;
      for (const vertex of flow.tiers) {
        if (lacksSource(vertex) && !isIsolated(flow, vertex)) yield finding(vertex);
      }
    }
  },
};

/** A tier without nodes is no receiver of a group, so that its lack of edges says nothing. */
function lacksSource({ tier, incoming }: TierVertex): boolean {
  return incoming.length === 0 && tier.source === undefined && tier.nodes.length > 0;
}

function finding({ tier: { name } }: TierVertex): Finding {
  return {
    message: `Tier "${name.value}" has no source, and nothing sends to it`,
    span: name.span,
    help: `give it a "source", or add an edge to "${name.value}"`,
  };
}
