import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TopologyGraph } from '../graph/topology-graph.js';
import type { ComponentEntry } from '../syntax/topology.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { tierComponents } from './flume-1/tier-components.js';
import type { Rule } from './rule.js';

/** A password is not written down. */
export const plainPassword: Rule = {
  name: 'plain-password',
  severity: 'warning',
  summary: 'Passwords in a flow for Flume 1.x are secrets, or stand on the hosts.',
  reason:
    'What stands in a topology stands in its history, in every diff, and in a text that an agent can only read where anybody can: agents of Flume 1.x have no password for ZooKeeper (flume-1.x.md 1.7). The stores of TLS and their passwords can be given in the environment of the agents instead (flume-1.x.md 3.7, 10 no. 11).',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive, encryption: {keystore: /etc/flume/a.jks, keystore-password: changeit}}
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
    for (const flow of flume1Flows(graph)) {
      for (const entry of entriesOf(flow).filter(isPlainPassword)) yield finding(entry);
    }
  },
};

function entriesOf({ tiers, edges, topology }: FlowGraph): readonly ComponentEntry[] {
  const components = tiers.flatMap(({ tier }) => tierComponents(tier, topology));
  return [
    ...components.flatMap(({ mapping }) => mapping.entries),
    ...edges.flatMap(({ edge }) => edge.encryption?.settings ?? []),
  ];
}

/** Kafka takes user and password together, in the words of JAAS. */
function isPlainPassword({ key, value }: ComponentEntry): boolean {
  const text = String(value.value);
  const isPassword =
    /password$/i.test(key.value) || (/jaas\.config$/.test(key.value) && /password\s*=/.test(text));
  return isPassword && !/\$\{(?:secret|env)\.|\$\{[^}]*\[/.test(text);
}

function finding({ key, value }: ComponentEntry): Finding {
  const store = /^(keystore|truststore)-password$/.exec(key.value)?.[1]?.toUpperCase();
  const onHost = store ? `, or set FLUME_SSL_${store}_PASSWORD where the agents start` : '';
  return {
    message: `"${key.value}" is written down`,
    span: value.span,
    help: `write "$\{secret.NAME}" for it${onHost}`,
  };
}
