import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { clashingStores } from './flume-1/clashing-stores.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { storeFaults } from './flume-1/store-faults.js';
import type { Rule } from './rule.js';

/** Every end of an encrypted edge has the one store that it needs. */
export const encryptionStores: Rule = {
  name: 'encryption-stores',
  severity: 'error',
  summary:
    'The stores of an encrypted edge are whole, and all edges into one tier name the same key store.',
  reason:
    'A receiver shows one certificate, whoever asks. Where a store is named by half, Flume drops the source, and its senders try again for ever (flume-1.x.md 3.2, 10 no. 36). A side of which nothing is said takes its store from the environment of the host (flume-1.x.md 3.7). The senders check the certificate, but not the name of the host in it.',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive, encryption: {keystore-password: "$\{secret.KEYS}"}}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive, encryption: {keystore: /etc/flume/a.jks, keystore-password: "$\{secret.KEYS}"}}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { edges, tiers } of flume1Flows(graph)) {
      for (const { edge } of edges) yield* storeFaults(edge);
      for (const vertex of tiers) yield* clashingStores(vertex);
    }
  },
};
