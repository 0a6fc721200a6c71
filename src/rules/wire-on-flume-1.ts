import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Topology } from '../syntax/topology.js';
import type { Rule } from './rule.js';

/** The wire is a matter of Flume 0.9. */
export const wireOnFlume1: Rule = {
  name: 'wire-on-flume-1',
  severity: 'warning',
  summary: 'A flow for Flume 1.x says nothing of "wire".',
  reason:
    '"wire" chooses between the sources and sinks with which Flume 0.9 nodes speak to each other. Agents of Flume 1.x have no such choice, so that the key would do nothing.',
  bad: `version: 1
flow: web-logs
target: flume-1
wire: thrift
tiers:
  web: {nodes: w1, source: {type: seq}, sink: {type: logger}}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: seq}, sink: {type: logger}}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { topology } of flows) {
      if (topology.target.value === 'flume-0.9' || !isWireWritten(topology)) continue;
      yield {
        message: '"wire" has no effect on a flow for flume-1',
        span: topology.wire.span,
        help: 'take it out',
      };
    }
  },
};

/** What is left out stands at the place of the flow's name. */
function isWireWritten({ wire, flow }: Topology): boolean {
  return wire.span.start !== flow.span.start;
}
