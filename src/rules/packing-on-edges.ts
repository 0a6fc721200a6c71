import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { isPacker } from './flume-0.9/break-of-acknowledgement.js';
import { isTagged } from './flume-0.9/events/event-state.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import type { Rule } from './rule.js';

/** Packing is said of edges. */
export const packingOnEdges: Rule = {
  name: 'packing-on-edges',
  severity: 'error',
  summary: 'No step of "process" packs events: batch and compression are properties of an edge.',
  reason:
    'What process packs, the receivers do not know of and do not unpack: events arrive with empty bodies. In front of a write-ahead log it also makes every check of a group succeed, so that lost batches go unnoticed (flume-0.9.md 3.4, 8 rule 18).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', process: ['batch(100, 1000)', gzip]}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive, batch: {events: 100, every: 1s}, compression: gzip}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) {
      for (const { element, part, before, tier } of flowEvents(flow)) {
        const isPacking = element.kind === 'decorator' && isPacker(element.name, flow.topology);
        if (part !== 'process' || !isPacking || isTagged(before)) continue;
        yield findingAt(element.nameSpan, {
          message: `"${element.name}" in "process" of tier "${tier.tier.name.value}" packs events, which only edges do`,
          help: 'say "batch" and "compression" on the edge',
        });
      }
    }
  },
};
