import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { type ReliableTier, reliableTiers } from './flume-1/reliable-tiers.js';
import { terminalWeakness } from './flume-1/terminal-weakness.js';
import { tierComponents } from './flume-1/tier-components.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** A reliable path ends where events are safe. */
export const durableTerminal: Rule = {
  name: 'durable-terminal',
  severity: 'error',
  summary:
    'The sink at the end of a reliable path of Flume 1.x has made an event safe before its channel lets go of it.',
  reason:
    'A path is as reliable as its weakest hop, and a file channel forgets what its sink took. hdfs, hbase2 with its log and Kafka with "acks: all" are as safe as they are themselves; file_roll hands events to the cache of the operating system; logger, null and irc keep nothing (flume-1.x.md 6.3, 10 no. 46).',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: logger}}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  check(graph: TopologyGraph): Iterable<Diagnostic> {
    const ends = flume1Flows(graph)
      .flatMap(reliableTiers)
      .filter(({ role }) => role === 'end');
    return ends.flatMap(weakEnd);
  },
};

function weakEnd({ vertex, trace }: ReliableTier): readonly Diagnostic[] {
  const { tier, topology } = vertex;
  const sink = tierComponents(tier, topology).find(({ kind }) => kind === 'sink');
  const weakness = sink && terminalWeakness(sink);
  if (!weakness) return [];
  const { severity, text, span, help } = weakness;
  return [
    {
      code: durableTerminal.name,
      severity,
      message: `The sink "${sink.mapping.type.value}" of tier "${tier.name.value}" ${text}, at the end of the reliable path ${pathInWords(trace.path)}`,
      span,
      related: [{ message: 'the path', span: trace.path.span }],
      help: help ?? 'end the path in hdfs, hbase2, or Kafka with "kafka.producer.acks: all"',
    },
  ];
}
