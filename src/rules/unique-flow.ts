import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Located } from '../text/source.js';
import type { Rule } from './rule.js';

/** A flow is one document. */
export const uniqueFlow: Rule = {
  name: 'unique-flow',
  severity: 'error',
  summary: 'A flow is declared in one document of the installation.',
  reason:
    'What the store holds is owned by the flow of that name: of two documents with one name, each would delete the nodes of the other.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
---
version: 1
flow: web-logs
tiers:
  shop: {nodes: s1, source: 'tail("/var/log/b")', sink: console}
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
    const firstOf = new Map<string, Located<string>>();
    for (const { topology } of flows) {
      const { value, span } = topology.flow;
      const first = firstOf.get(value);
      if (!first) firstOf.set(value, topology.flow);
      else {
        yield {
          message: `Flow "${value}" is declared in two documents`,
          span,
          related: [{ message: 'the other place', span: first.span }],
          help: 'give one of the two flows another name, or put their tiers into one document',
        };
      }
    }
  },
};
