import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Choke } from '../syntax/topology.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import type { Rule } from './rule.js';

/** A limit that nothing holds is not promised. */
export const chokeOnFlume1: Rule = {
  name: 'choke-on-flume-1',
  severity: 'error',
  summary: 'No tier and no edge of a flow for Flume 1.x has a "choke".',
  reason:
    "Flume 1.x cannot limit bandwidth: none of its sinks and channels counts bytes a second (flume-1.x.md 3). A limit has to be set outside of Flume, such as by the host's traffic control.",
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive, choke: 500KB/s}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers, edges } of flume1Flows(graph)) {
      for (const { tier } of tiers) yield* finding(`Tier "${tier.name.value}"`, tier.choke);
      for (const { edge } of edges)
        yield* finding(`The edge from "${edge.from.value}" to "${edge.to.value}"`, edge.choke);
    }
  },
};

function finding(owner: string, choke: Choke | undefined): readonly Finding[] {
  if (!choke) return [];
  return [
    {
      message: `${owner} has a choke, and Flume 1.x cannot limit bandwidth`,
      span: choke.span,
      help: 'take it out, and limit the bandwidth outside of Flume',
    },
  ];
}
