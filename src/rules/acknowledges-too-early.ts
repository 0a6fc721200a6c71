import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, PathTrace, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { acknowledgingNodes } from './flume-0.9/acknowledging.js';
import { competingAcknowledgements } from './flume-0.9/competing-acknowledgements.js';
import { elementName, elementSpan } from './flume-0.9/events/event-point.js';
import { isTagged } from './flume-0.9/events/event-state.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { pathRoles } from './flume-0.9/path-roles.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** Nothing acknowledges before the end of a reliable path has stored what it got. */
export const acknowledgesTooEarly: Rule = {
  name: 'acknowledges-too-early',
  severity: 'error',
  summary: 'A reliable path has one place that acknowledges: the collector at its end.',
  reason:
    'What acknowledges on the way makes the origin delete events that the end has not stored, and swallows the marks by which the end would know that something is missing. An ackChecker acknowledges before anything is written; of two collectors side by side the first to roll does it for both (flume-0.9.md 3.2, 3.4, 3.6, 8 rule 15).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1, process: [ackChecker]}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
reliable:
  - web -> relay -> archive
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
reliable:
  - web -> relay -> archive
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) {
      yield* checkersOnTheWay(flow);
      for (const vertex of flow.tiers) {
        yield* sinkFindings(flow, vertex);
        yield* competitions(flow, vertex);
      }
    }
  },
};

/** Any ackChecker that groups still come to, in the middle of a path or in front of its collector. */
function* checkersOnTheWay(flow: FlowGraph): Generator<Finding> {
  for (const { element, before, tier } of flowEvents(flow)) {
    if (element.kind !== 'decorator' || element.name !== 'ackChecker' || !isTagged(before))
      continue;
    yield findingAt(element.nameSpan, {
      message: `"ackChecker" in tier "${tier.tier.name.value}" acknowledges before anything is stored; expected the collector at the end of the path to do it`,
      ...pathPlaces(rolesOf(flow, tier)),
      help: 'take it out',
    });
  }
}

/** What acknowledges in the sink of a tier through which a path goes on. */
function* sinkFindings(flow: FlowGraph, vertex: TierVertex): Generator<Finding> {
  const { sink } = partsOf(vertex);
  const passes = pathRoles(flow).get(vertex)?.passes ?? [];
  if (!sink || passes.length === 0) return;
  for (const { node } of acknowledgingNodes(sink)) yield onTheWay(vertex, node, passes);
}

/** Collectors side by side at the end of a path. */
function* competitions(flow: FlowGraph, vertex: TierVertex): Generator<Finding> {
  const points = flowEvents(flow).filter(({ tier }) => tier === vertex);
  for (const { point, other } of competingAcknowledgements(points)) {
    yield findingAt(elementSpan(point.element), {
      message: `"${elementName(point.element)}" acknowledges beside another branch that does; the first to roll does it for both`,
      ...relatedAt(['the other branch', elementSpan(other.element)]),
      help: 'fan out inside one collector: collector(30000) { [ .., .. ] }, or put mask("AckTag", "AckType", "AckChecksum") in front of one',
    });
  }
}

type Acknowledging = ReturnType<typeof acknowledgingNodes>[number]['node'];

function onTheWay({ tier }: TierVertex, node: Acknowledging, paths: readonly PathTrace[]): Finding {
  const [first] = paths.map(({ path }) => pathInWords(path));
  return findingAt(node.span, {
    message: `"${nameOf(node)}" acknowledges in tier "${tier.name.value}", through which the reliable path ${first} goes on; expected its end to do it`,
    ...pathPlaces(paths),
    help: 'write files here with roll(30000) { .. }, or let the path end here',
  });
}

function nameOf(node: Acknowledging): string {
  return node.kind === 'decorated' ? node.decorator.name : elementName(node);
}

function rolesOf(flow: FlowGraph, vertex: TierVertex): readonly PathTrace[] {
  const roles = pathRoles(flow).get(vertex);
  return [...(roles?.passes ?? []), ...(roles?.ends ?? [])];
}

function pathPlaces(paths: readonly PathTrace[]) {
  return relatedAt(...paths.map(({ path }) => ['the reliable path', path.span] as const));
}
