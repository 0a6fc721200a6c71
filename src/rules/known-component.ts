import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { KNOWN_COMPONENT } from '../languages/flume-0.9/check/codes.js';
import { componentFindings } from './flume-0.9/component-findings.js';
import { flume1ComponentFindings } from './flume-1/component-findings.js';
import type { Rule } from './rule.js';

/** Every name of a component is one that the installation knows. */
export const knownComponent: Rule = {
  name: KNOWN_COMPONENT,
  severity: 'error',
  summary:
    'Sources, sinks, decorators, interceptors, formats and keyword arguments have names that Flume or a plug-in of the installation knows.',
  reason:
    'A Flume 0.9 master does not look into the body of a collector or at the format of a collectorSink, and no builder minds an unknown keyword: the node fails, or does something else (flume-0.9.md 8 rule 7). An agent of Flume 1.x refuses its whole text for one unknown type (flume-1.x.md 1.6). Plug-ins are declared under "plugins", so that a slip is never taken for one.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tial("/var/log/a")', sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return [
      ...componentFindings(graph, KNOWN_COMPONENT),
      ...flume1ComponentFindings(graph, KNOWN_COMPONENT),
    ];
  },
};
