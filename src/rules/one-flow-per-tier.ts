import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Rule } from './rule.js';

/** A tier's name says which flow it belongs to. */
export const oneFlowPerTier: Rule = {
  name: 'one-flow-per-tier',
  severity: 'error',
  summary: 'A tier is in exactly one flow: no two flows have tiers of the same name.',
  reason:
    'Flows are isolated, and reports, traces and the attributes of provenance name a tier without its flow: the same name in two flows would stand for two roles.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
---
version: 1
flow: shop-logs
tiers:
  web: {nodes: s1, source: 'tail("/var/log/b")', sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
---
version: 1
flow: shop-logs
tiers:
  shop: {nodes: s1, source: 'tail("/var/log/b")', sink: console}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    const firstOf = new Map<string, TierVertex>();
    for (const vertex of flows.flatMap((flow) => flow.tiers)) {
      const { name } = vertex.tier;
      const first = firstOf.get(name.value);
      if (!first) firstOf.set(name.value, vertex);
      else if (first.topology.flow.value !== vertex.topology.flow.value) {
        yield {
          message: `Tier "${name.value}" is in flow "${first.topology.flow.value}" and in flow "${vertex.topology.flow.value}"`,
          span: name.span,
          related: [{ message: 'the other place', span: first.tier.name.span }],
          help: 'give one of the two tiers another name',
        };
      }
    }
  },
};
