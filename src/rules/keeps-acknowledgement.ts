import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TopologyGraph } from '../graph/topology-graph.js';
import type { DecoratorCall } from '../languages/flume-0.9/tree.js';
import type { Step } from '../languages/flume-0.9/walk.js';
import { acknowledges } from './flume-0.9/acknowledging.js';
import {
  type AcknowledgementBreak,
  breakOfAcknowledgement,
} from './flume-0.9/break-of-acknowledgement.js';
import type { EventPoint } from './flume-0.9/events/event-point.js';
import { isTagged } from './flume-0.9/events/event-state.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { pathRoles } from './flume-0.9/path-roles.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** What leaves the origin of a reliable path is what its end checks. */
export const keepsAcknowledgement: Rule = {
  name: 'keeps-acknowledgement',
  severity: 'error',
  summary:
    'Between the origin of a reliable path and the collector at its end, nothing drops, repeats, changes or packs events, or takes their acknowledgement off.',
  reason:
    'The collector compares a checksum of the bodies of each group with what the origin wrote. Where one event is missing, doubled or other, it never acknowledges the group, and the origin sends it again each minute for ever (flume-0.9.md 3.4, 8 rules 17 and 18).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1, process: [intervalSampler(10)]}
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
  web: {nodes: w1, source: 'tail("/var/log/a")', process: [intervalSampler(10)]}
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
      for (const point of flowEvents(flow)) {
        const { element, before } = point;
        if (element.kind !== 'decorator' || !isTagged(before) || !leadsToCheck(point)) continue;
        const harm = breakOfAcknowledgement(element, point.tier.topology);
        if (harm) yield* findings(flow, { ...point, element }, harm);
      }
    }
  },
};

/** Whether the check of groups stands behind it, and not beside it as well. */
function leadsToCheck({ behind, above }: EventPoint): boolean {
  return behind === undefined || (acknowledges(behind) && !above.some(hasCheckBeside));
}

function hasCheckBeside(step: Step): boolean {
  if (step.kind !== 'fan-out') return false;
  return step.node.sinks.some((sink, branch) => branch !== step.branch && acknowledges(sink));
}

function* findings(
  flow: FlowGraph,
  { element, tier }: EventPoint<DecoratorCall>,
  { kind, does }: AcknowledgementBreak,
): Generator<Finding> {
  const roles = pathRoles(flow).get(tier);
  const paths = [...(roles?.passes ?? []), ...(roles?.ends ?? [])].map(({ path }) => path);
  const [path] = paths;
  if (!path) return;
  yield findingAt(element.nameSpan, {
    message: `"${element.name}" in tier "${tier.tier.name.value}" on the reliable path ${pathInWords(path)} ${does}, ${consequences[kind]}`,
    ...relatedAt(...paths.map((one) => ['the reliable path', one.span] as const)),
    help: helps[kind](path.hops[0]?.value),
  });
}

const consequences: Readonly<Record<AcknowledgementBreak['kind'], string>> = {
  packing: 'which only edges do',
  unpacking: 'which flumec does by itself',
  content: 'so that nothing is acknowledged any more',
};

const helps: Readonly<
  Record<AcknowledgementBreak['kind'], (origin: string | undefined) => string>
> = {
  packing: () => 'say "batch" and "compression" on the edge',
  unpacking: () => 'take it out',
  content: (origin) => `do it at the origin "${origin}", or inside the collector at the end`,
};
