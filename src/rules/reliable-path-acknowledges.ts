import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, PathTrace, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { sinkPaths, visits } from '../languages/flume-0.9/walk.js';
import { acknowledges } from './flume-0.9/acknowledging.js';
import { isBodySink } from './flume-0.9/body-sinks.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { pathRoles } from './flume-0.9/path-roles.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

const LOGS: readonly string[] = ['ackedWriteAhead', 'ackInjector'];

/** The end of a reliable path says that it has the events. */
export const reliablePathAcknowledges: Rule = {
  name: 'reliable-path-acknowledges',
  severity: 'error',
  summary:
    'The sink at the end of a reliable path acknowledges: collector(ms) { .. } or collectorSink.',
  reason:
    'The origin keeps every event until the end of the path acknowledges it. Where nothing does, it sends everything again each minute and its disk fills (flume-0.9.md 3.3, 8 rule 14).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collector(30000) { console }'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) {
      for (const vertex of flow.tiers) {
        yield* endsOf(flow, vertex);
        yield* logsOf(vertex);
      }
    }
  },
};

function* endsOf(flow: FlowGraph, vertex: TierVertex): Generator<Finding> {
  const [path, ...others] = pathRoles(flow).get(vertex)?.ends ?? [];
  const { sink } = partsOf(vertex);
  if (path && sink && !acknowledges(sink)) yield finding(vertex, [path, ...others]);
}

function finding({ tier }: TierVertex, paths: readonly PathTrace[]): Finding {
  const [first] = paths.map(({ path }) => pathInWords(path));
  return findingAt(tier.sink?.span, {
    message: `The sink of tier "${tier.name.value}" ends the reliable path ${first} and does not acknowledge; expected collector(ms) { .. } or collectorSink`,
    ...relatedAt(...paths.map(({ path }) => ['the reliable path', path.span] as const)),
    help: 'put it into a collector: collector(30000) { .. }',
  });
}

/** Hand-written logs from which nothing leads to another Flume node. */
function* logsOf(vertex: TierVertex): Generator<Finding> {
  const { sink } = partsOf(vertex);
  for (const { node } of sink ? visits(sink) : []) {
    if (node.kind !== 'decorated' || !LOGS.includes(node.decorator.name)) continue;
    const leaves = [...sinkPaths(node.sink)].map((path) => path.node.name);
    if (acknowledges(node.sink) || !leaves.every((name) => isBodySink(name) || name === 'null'))
      continue;
    yield findingAt(node.decorator.nameSpan, {
      message: `"${node.decorator.name}" waits for an acknowledgement that nothing behind it gives; expected a collector, or a sink that sends to one`,
      help: 'take it out, or put the sink behind it into collector(30000) { .. }',
    });
  }
}
