import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { type ReliableTier, reliableTiers } from './flume-1/reliable-tiers.js';
import type { Rule } from './rule.js';

/** Where one reliable path ends, no other goes on. */
export const coupledBranches: Rule = {
  name: 'coupled-branches',
  severity: 'warning',
  summary: 'A tier of Flume 1.x keeps events for one reliable branch only.',
  reason:
    'A source has to put each batch into the channels of both branches, one after the other. While one of them is full, the batch is refused and sent again, and the other branch gets it once more each time: both stand still, and one is flooded with duplicates (flume-1.x.md 5, 10 no. 45).',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  near: {nodes: n1, sink: {type: hdfs, hdfs.path: "hdfs://nn/near", hdfs.rollInterval: 300}}
  far: {nodes: f1, sink: {type: hdfs, hdfs.path: "hdfs://nn/far", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: near}
  - {from: near, to: far}
reliable:
  - web -> near
  - near -> far
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  near: {nodes: n1, sink: {type: hdfs, hdfs.path: "hdfs://nn/near", hdfs.rollInterval: 300}}
  far: {nodes: f1, sink: {type: hdfs, hdfs.path: "hdfs://nn/far", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: near}
  - {from: near, to: far}
reliable:
  - web -> near
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    const ends = flume1Flows(graph)
      .flatMap(reliableTiers)
      .filter(({ role }) => role === 'end');
    return ends.flatMap(coupled);
  },
};

function coupled({ vertex, trace }: ReliableTier): readonly Finding[] {
  const { tier, outgoing } = vertex;
  const [onward] = outgoing.filter(({ reliable }) => reliable.length > 0);
  if (!tier.sink || !onward) return [];
  return [
    {
      message: `Tier "${tier.name.value}" keeps events for its sink and for "${onward.edge.to.value}", both on reliable paths: while one is full, the other gets duplicates`,
      span: trace.path.span,
      related: [{ message: 'the edge that goes on', span: onward.edge.span }],
      help: `take the edge to "${onward.edge.to.value}" off the path, or let it start in a tier of its own`,
    },
  ];
}
