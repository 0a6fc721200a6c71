import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** Who reads a terminal has one. */
export const foregroundSource: Rule = {
  name: 'foreground-source',
  severity: 'warning',
  summary: 'The sources console and stdin are for nodes that are started by hand in a terminal.',
  reason:
    'A node that runs as a service has no terminal and no standard input: these sources give nothing, or end at once (flume-0.9.md 8 rule 41).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: stdin, sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { source } of flume09Flows(graph).flatMap(({ tiers }) => tiers.map(partsOf))) {
      if (source?.name !== 'console' && source?.name !== 'stdin') continue;
      yield findingAt(source.nameSpan, {
        message: `The source "${source.name}" reads the terminal of the node, which a node in the background has not`,
        help: 'read a file with tail("..") or a program with exec("..")',
      });
    }
  },
};
