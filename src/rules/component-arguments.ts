import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { COMPONENT_ARGUMENTS } from '../languages/flume-0.9/check/codes.js';
import { componentFindings } from './flume-0.9/component-findings.js';
import { flume1ComponentFindings } from './flume-1/component-findings.js';
import type { Rule } from './rule.js';

/** Every argument of a component is one that it can use. */
export const componentArguments: Rule = {
  name: COMPONENT_ARGUMENTS,
  severity: 'error',
  summary:
    'Components have as many arguments as they take, or the keys that they know, of the right type and in a range that makes sense.',
  reason:
    'Flume 0.9 accepts port 0, batches of nothing and samplers that never sample, and reads a bare word as a function of that name, so the host h becomes "h []" (flume-0.9.md 1.2, 8 rules 2 and 8). Flume 1.x takes no notice of keys that it does not know, and drops a component for a value that it cannot use, with no more than a line in its log (flume-1.x.md 2.2).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'syslogTcp(70000)', sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'syslogTcp(5140)', sink: console}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return [
      ...componentFindings(graph, COMPONENT_ARGUMENTS),
      ...flume1ComponentFindings(graph, COMPONENT_ARGUMENTS),
    ];
  },
};
