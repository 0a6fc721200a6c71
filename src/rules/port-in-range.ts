import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { contractPorts } from './flume-1/contract-ports.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import type { Rule } from './rule.js';

const highestPort = 65535;

/** Every kind of edge into a tier has a port. */
export const portInRange: Rule = {
  name: 'port-in-range',
  severity: 'error',
  summary: 'A receiving tier of Flume 1.x has a port for each kind of edge into it.',
  reason:
    'One avro source speaks one way: plain, compressed, with TLS, or both. A tier listens for plain edges on its port, for compressed ones on the next, for TLS on the one after, and for both on the third (flume-1.x.md 3.2), and there is no port above 65535.',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive:
    nodes: a1
    port: 65535
    sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}
edges:
  - {from: web, to: archive, compression: gzip}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive:
    nodes: a1
    port: 4141
    sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}
edges:
  - {from: web, to: archive, compression: gzip}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return flume1Flows(graph).flatMap(({ tiers }) => tiers.flatMap(finding));
  },
};

/** One finding for a tier, about its first such node. */
function finding(vertex: TierVertex): readonly Finding[] {
  const { tier } = vertex;
  for (const node of tier.nodes) {
    const tooHigh = contractPorts(vertex, node).find(({ port }) => port > highestPort);
    if (!tooHigh) continue;
    const { port, words } = tooHigh;
    return [
      {
        message: `Node "${node.name}" would listen for ${words} edges on port ${port}, and there is none above ${highestPort}`,
        span: node.port === undefined ? tier.port.span : node.span,
        help: `set "port: ${highestPort - 3}" or lower`,
      },
    ];
  }
  return [];
}
