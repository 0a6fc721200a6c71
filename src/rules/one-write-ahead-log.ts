import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { ACK_ATTRIBUTES } from './flume-0.9/ack-attributes.js';
import { type Element, elementName, elementSpan } from './flume-0.9/events/event-point.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { hasLog, type WriteAheadLog, writeAheadLogsOf } from './flume-0.9/logs.js';
import { type SharedLog, sharedLogs } from './flume-0.9/shared-logs.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** Events are logged ahead once on their way, and no two logs share a directory. */
export const oneWriteAheadLog: Rule = {
  name: 'one-write-ahead-log',
  severity: 'error',
  summary:
    'Events come under one write-ahead log on their way, and each log of a host has a name of its own.',
  reason:
    'A second log, or an ackInjector, sets attributes that the events have already, and the node dies at the first event. Two logs of one name share their files: each sends and deletes what belongs to the other, and data is lost (flume-0.9.md 3.4, 3.6, 8 rules 12 and 16).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', process: [ackedWriteAhead]}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const flows = flume09Flows(graph);
    for (const flow of flows) {
      for (const vertex of flow.tiers) yield* inProcess(vertex);
      yield* secondInjections(flow);
    }
    const logs = flows.flatMap(({ tiers }) => tiers.flatMap(writeAheadLogsOf));
    for (const log of logs) yield* unusableName(log);
    yield* sharedLogs(logs).map(sharedLog);
  },
};

/** In front of the branches the log is flumec's to write. */
function* inProcess(vertex: TierVertex): Generator<Finding> {
  const tier = vertex.tier.name.value;
  for (const call of partsOf(vertex).process) {
    if (!isInjector(call, vertex)) continue;
    yield findingAt(call.nameSpan, {
      message: `"${call.name}" stands in "process" of tier "${tier}"; expected a reliable path, for which flumec writes the log itself`,
      help: `take it out, and let a path under "reliable" start with "${tier}"`,
    });
  }
}

/** Logs and injectors in sinks to which events come that are under a log already. */
function* secondInjections(flow: FlowGraph): Generator<Finding> {
  for (const { element, part, before, tier } of flowEvents(flow)) {
    if (part !== 'sink' || !isInjector(element, tier)) continue;
    const earlier = ACK_ATTRIBUTES.flatMap((name) => before.settings.get(name) ?? [])[0];
    if (!earlier || earlier.isGuess) continue;
    yield findingAt(elementSpan(element), {
      message: `"${elementName(element)}" in tier "${tier.tier.name.value}" puts events under a second write-ahead log: ${earlier.by} of tier "${earlier.tier}" has them already`,
      ...relatedAt(['the first one', earlier.span]),
      help: 'put mask("AckTag", "AckType", "AckChecksum") in front of it, behind the collector',
    });
  }
}

function isInjector(element: Element, vertex: TierVertex): boolean {
  if (element.kind !== 'decorator' && element.kind !== 'call') return false;
  return hasLog(vertex, element, 'write-ahead-log') || element.name === 'ackInjector';
}

function* unusableName({ name, call, span }: WriteAheadLog): Generator<Finding> {
  if (!call || (!/[/\\]/.test(name) && !['', '.', '..'].includes(name))) return;
  yield {
    message: `The write-ahead log "${name}" cannot be a directory; expected a name without slashes`,
    span,
  };
}

function sharedLog({ log, other, name, host }: SharedLog): Finding {
  const [own, first] = [log, other].map(({ call }) => (call ? `"${call.name}"` : 'an edge'));
  return {
    message: `The write-ahead log of ${own} has the name "${name}" on host "${host}", as that of ${first} has; expected a name of its own`,
    span: log.span,
    related: [{ message: 'the other log', span: other.span }],
    help: 'name it: ackedWriteAhead(10000, "${node}-2")',
  };
}
