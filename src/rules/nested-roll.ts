import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { ROLL_TAG } from './flume-0.9/ack-attributes.js';
import { type EventPoint, elementName, elementSpan } from './flume-0.9/events/event-point.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { hasLog } from './flume-0.9/logs.js';
import type { Rule } from './rule.js';

/** A roll inside a roll gets events without the outer one's mark. */
export const nestedRoll: Rule = {
  name: 'nested-roll',
  severity: 'error',
  summary:
    'Inside roll or collector there is no other roll, collector, write-ahead log or disk failover, unless mask("rolltag") stands in front of it.',
  reason:
    'Each roll marks events with the attribute "rolltag", and so do the logs, which roll their files: the second one finds it set, and the node dies at the first event (flume-0.9.md 3.7, 8 rule 25).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'collector(30000) { roll(5000) { console } }'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'collector(30000) { mask("rolltag") roll(5000) { console } }'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) {
      for (const point of flowEvents(flow)) {
        const outer = point.before.settings.get(ROLL_TAG);
        if (!outer || outer.isGuess || point.part !== 'sink' || !rolls(point)) continue;
        const name = elementName(point.element);
        yield findingAt(elementSpan(point.element), {
          message: `"${name}" rolls events that ${outer.by} around it has tagged; expected mask("rolltag") in between`,
          ...relatedAt(['the outer one', outer.span]),
          help: `put mask("rolltag") in front of "${name}", or take one of the two out`,
        });
      }
    }
  },
};

function rolls({ element, tier }: EventPoint): boolean {
  if (element.kind === 'roll' || element.kind === 'collector') return true;
  if (element.kind === 'stamp') return false;
  const isLog = hasLog(tier, element, 'write-ahead-log') || hasLog(tier, element, 'disk-failover');
  return isLog || element.name === 'collectorSink';
}
