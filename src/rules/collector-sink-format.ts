import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { leavesOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** A format is said where it counts. */
export const collectorSinkFormat: Rule = {
  name: 'collector-sink-format',
  severity: 'error',
  summary: 'A collectorSink has no format argument.',
  reason:
    'It ignores the argument: files have the format of flume.collector.output.format of the node, avrojson unless that is set (flume-0.9.md 2, 8 rule 30).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'collectorSink("file:///data/", "web-", 30000, raw)'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'collector(30000) { escapedFormatDfs("file:///data/", "web-%{rolltag}", raw) }'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const leaves = flume09Flows(graph).flatMap(({ tiers }) => tiers.flatMap(leavesOf));
    for (const { name, args } of leaves) {
      const format = name === 'collectorSink' ? args[3] : undefined;
      if (!format) continue;
      yield findingAt(format.span, {
        message:
          '"collectorSink" ignores its format; expected a collector around a sink that takes one',
        help: 'write collector(30000) { escapedFormatDfs("..", "..%{rolltag}", raw) }',
      });
    }
  },
};
