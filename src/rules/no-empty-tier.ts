import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Rule } from './rule.js';

/** A tier has somebody to play its role. */
export const noEmptyTier: Rule = {
  name: 'no-empty-tier',
  severity: 'error',
  summary: 'A tier has at least one node.',
  reason:
    'A tier without nodes receives nothing and sends nothing: the edges that lead to it would have no receiver, and a sender without a receiver loses or hoards its events.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [], sink: console}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [a1], sink: console}
edges:
  - {from: web, to: archive}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { tier } of flows.flatMap((flow) => flow.tiers)) {
      if (tier.nodes.length > 0) continue;
      yield {
        message: `Tier "${tier.name.value}" has no node`,
        span: tier.nodesSpan,
        help: 'name at least one node, or take the tier and its edges out',
      };
    }
  },
};
