import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Step } from '../languages/flume-0.9/walk.js';
import { acknowledges } from './flume-0.9/acknowledging.js';
import type { EventPoint } from './flume-0.9/events/event-point.js';
import { isTagged } from './flume-0.9/events/event-state.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { isNodeSink } from './flume-0.9/network-target.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** A copy that is sent on from the end of a reliable path cannot be acknowledged in its stead. */
export const masksAcknowledgement: Rule = {
  name: 'masks-acknowledgement',
  severity: 'error',
  summary:
    'What the end of a reliable path sends on beside its collector has mask("AckTag", "AckType", "AckChecksum") in front of it.',
  reason:
    'The groups would arrive at the other node with their acknowledgement still open: its collector acknowledges them, and the origin deletes events that the end of the path has not stored (flume-0.9.md 3.6, 8 rule 19). Flumec puts the mask in front of edges by itself.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive:
    nodes: a1
    sink: '[ collector(30000) { console }, < lazyOpen thriftSink("m1", 35853) ? null > ]'
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
---
version: 1
flow: mirror
tiers:
  mirror: {nodes: m1, source: thriftSource(35853), sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive:
    nodes: a1
    sink: '[ collector(30000) { console }, < mask("AckTag", "AckType", "AckChecksum") lazyOpen thriftSink("m1", 35853) ? null > ]'
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
---
version: 1
flow: mirror
tiers:
  mirror: {nodes: m1, source: thriftSource(35853), sink: console}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph))
      for (const point of flowEvents(flow)) yield* findingsAt(point);
  },
};

function* findingsAt({ element, tier, above, before, sets }: EventPoint): Generator<Finding> {
  const { sink } = partsOf(tier);
  if (element.kind !== 'call' || !isNodeSink(element) || !isTagged(before) || !sink) return;
  if (sets.length > 0 || above.some(isLog) || !acknowledges(sink)) return;
  yield findingAt(element.nameSpan, {
    message: `"${element.name}" sends on events whose acknowledgement is still open, so that their receiver may give it; expected it masked`,
    help: 'put mask("AckTag", "AckType", "AckChecksum") in front of it',
  });
}

/** Behind a log of its own the acknowledgement is another one. */
function isLog(step: Step): boolean {
  const name = step.kind === 'decorated' ? step.node.decorator.name : '';
  return name === 'ackedWriteAhead' || name === 'ackInjector';
}
