import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { type ReliableTier, reliableTiers } from './flume-1/reliable-tiers.js';
import { tierComponents } from './flume-1/tier-components.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** What a reliable path promises begins at its first channel: before it, the source has to keep the event. */
export const originReplays: Rule = {
  name: 'origin-replays',
  severity: 'error',
  summary:
    'The source at the head of a reliable path of Flume 1.x reads again what was refused, or tells its client.',
  reason:
    'Agents of Flume 1.x hand events from disk to disk: at-least-once per hop, duplicates possible, in no order. That begins with the first channel. An exec, syslog or netcat source that is refused has already forgotten the event, and nobody is told (flume-1.x.md 3.4, 6.3, 10 no. 42).',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: syslogtcp, port: 5140}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: TAILDIR, filegroups: f, filegroups.f: /var/log/messages}}
  archive: {nodes: a1, sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    const origins = flume1Flows(graph)
      .flatMap(reliableTiers)
      .filter(({ role }) => role === 'origin');
    return origins.flatMap(forgetfulSource);
  },
};

/** Of a plug-in nothing is known. */
function forgetfulSource({ vertex, trace }: ReliableTier): readonly Finding[] {
  const { tier, topology } = vertex;
  const source = tierComponents(tier, topology).find(({ kind }) => kind === 'source');
  const { acknowledges, replays } = source?.component?.traits ?? {};
  if (!source || acknowledges !== false || replays !== false) return [];
  const { type } = source.mapping;
  return [
    {
      message: `The source "${type.value}" of tier "${tier.name.value}" loses what its channel refuses, at the head of the reliable path ${pathInWords(trace.path)}`,
      span: type.span,
      related: [{ message: 'the path', span: trace.path.span }],
      help: 'read files with TAILDIR or spooldir, or let clients send to an http, avro or thrift source',
    },
  ];
}
