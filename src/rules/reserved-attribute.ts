import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { isReserved } from './flume-0.9/reserved-attributes.js';
import type { Rule } from './rule.js';

/** The attributes that make Flume work are left to it. */
export const reservedAttribute: Rule = {
  name: 'reserved-attribute',
  severity: 'error',
  summary: 'No decorator sets an attribute by which Flume acknowledges, rolls, packs or measures.',
  reason:
    'Flume takes an event with such an attribute for one of its own: it unpacks what is not packed, checks what is not logged, or dies setting it again (flume-0.9.md 7, 8 rule 24).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', process: ['value("batchSize", "1")'], sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', process: ['value("size", "1")'], sink: console}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) {
      for (const { element, sets } of flowEvents(flow)) {
        if (element.kind !== 'decorator' || !isSetter(element.name)) continue;
        for (const { name, span } of sets.filter((one) => isReserved(one.name))) {
          yield findingAt(span, {
            message: `"${element.name}" sets the attribute "${name}", which Flume keeps for itself`,
            help: 'use another name',
          });
        }
      }
    }
  },
};

/** Not the logs, which set them rightly. */
function isSetter(name: string): boolean {
  return name !== 'ackedWriteAhead' && name !== 'ackInjector';
}
