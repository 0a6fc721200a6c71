import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { ROLL_TAG } from './flume-0.9/ack-attributes.js';
import { type EventPoint, elementName, elementSpan } from './flume-0.9/events/event-point.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { hasLog } from './flume-0.9/logs.js';
import type { Rule } from './rule.js';

/** A write-ahead log that a roll reopens sends everything again. */
export const logInRoll: Rule = {
  name: 'log-in-roll',
  severity: 'warning',
  summary: 'A write-ahead log stands outside of roll and collector.',
  reason:
    'Each roll closes the log and opens it anew, and an opened log sends all groups again that are not acknowledged yet: twice as many events were seen to arrive (flume-0.9.md 3.2, 3.5, 8 rule 25). To hand events over hop by hop, let one reliable path end where the next begins.',
  bad: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: 'collector(30000) { mask("rolltag") ackedWriteAhead stubbornAppend insistentOpen thriftSink("c1", 35853) }'
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: 'ackedWriteAhead stubbornAppend insistentOpen thriftSink("c1", 35853)'
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph))
      for (const point of flowEvents(flow)) yield* findingsAt(point);
  },
};

/** Without the mask it does not get so far, and `nested-roll` speaks. */
function* findingsAt({ element, tier, above, before }: EventPoint): Generator<Finding> {
  if (element.kind !== 'decorator' && element.kind !== 'call') return;
  const around = above.find((step) => step.kind === 'roll' || step.kind === 'collector');
  if (!around || !hasLog(tier, element, 'write-ahead-log') || before.settings.has(ROLL_TAG)) return;
  yield findingAt(elementSpan(element), {
    message: `"${elementName(element)}" inside "${around.kind}" sends what is not acknowledged again at each roll`,
    ...relatedAt([`inside this ${around.kind}`, around.node.span]),
    help: 'end the reliable path at this tier and start another one here',
  });
}
