import type { Finding } from '../diagnostics/diagnostic.js';
import type { EdgeArc, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Call } from '../languages/flume-0.9/tree.js';
import { findingAt, nameSpan, type OtherPlace, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { diskFailoversOf } from './flume-0.9/logs.js';
import type { Rule } from './rule.js';

/** A disk failover that the operator writes is the only one of its node. */
export const diskFailoverByHand: Rule = {
  name: 'disk-failover-by-hand',
  severity: 'error',
  summary:
    'A hand-written diskFailover stands in no node that has another one, by hand or for an edge.',
  reason:
    'The directory of a disk failover has the name of the logical node and no other: two of them in one node take each other\'s files (flume-0.9.md 3.2, 8 rule 13). An edge has one unless it is on a reliable path or says "delivery: best-effort".',
  bad: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: '< syslogTcp("loghost") ? diskFailover insistentOpen syslogTcp("loghost") >'
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: '< syslogTcp("loghost") ? diskFailover insistentOpen syslogTcp("loghost") >'
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive, delivery: best-effort}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph)) for (const tier of tiers) yield* findingsOf(tier);
  },
};

function findingsOf(vertex: TierVertex): readonly Finding[] {
  const calls = diskFailoversOf(vertex);
  const arc = vertex.outgoing.find(keepsOnDisk);
  if (arc) return calls.map((call) => beside(vertex, call, ['this edge', arc.edge.span]));
  const [first, ...others] = calls;
  const place = first && (['the other one', nameSpan(first)] as const);
  return place ? others.map((call) => beside(vertex, call, place)) : [];
}

function keepsOnDisk({ edge, to, reliable }: EdgeArc): boolean {
  return to !== undefined && reliable.length === 0 && edge.delivery?.value !== 'best-effort';
}

function beside({ tier }: TierVertex, call: Call, place: OtherPlace): Finding {
  const [other] = place;
  const owner =
    other === 'this edge' ? 'an edge of the tier has one already' : 'there is one already';
  return findingAt(nameSpan(call), {
    message: `"${call.name}" is a second disk failover in tier "${tier.name.value}": ${owner}, and a node has one`,
    ...relatedAt(place),
    help: other === 'this edge' ? 'set "delivery: best-effort" on the edge' : 'keep one of the two',
  });
}
