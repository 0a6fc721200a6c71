import type { Finding } from '../diagnostics/diagnostic.js';
import type { EdgeArc, TopologyGraph } from '../graph/topology-graph.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import type { Rule } from './rule.js';

/** Ciphertext does not get smaller. */
export const compressedEncryption: Rule = {
  name: 'compressed-encryption',
  severity: 'warning',
  summary: 'An edge of a flow for Flume 1.x is compressed or encrypted, not both.',
  reason:
    'Since Flume 1.10 the compression lies around TLS: it costs time and saves nothing, what looks for TLS on the way finds none, and agents of Flume 1.9 and older cannot talk to newer ones with both (flume-1.x.md 3.2, 10 no. 34).',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive, compression: gzip, encryption: true}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive, encryption: true}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return flume1Flows(graph).flatMap(({ edges }) => edges.flatMap(finding));
  },
};

function finding({ edge }: EdgeArc): readonly Finding[] {
  const { compression, encryption, from, to } = edge;
  if (compression?.value !== 'gzip' || !encryption?.enabled) return [];
  return [
    {
      message: `The edge from "${from.value}" to "${to.value}" compresses what is encrypted already`,
      span: compression.span,
      related: [{ message: 'the encryption', span: encryption.span }],
      help: 'leave out one of the two',
    },
  ];
}
