import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Call } from '../languages/flume-0.9/tree.js';
import { sinkPaths } from '../languages/flume-0.9/walk.js';
import { findingAt, nameSpan, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { packingFaults } from './flume-0.9/packing-faults.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** What a hand-written sink packs can be unpacked. */
export const packingOrder: Rule = {
  name: 'packing-order',
  severity: 'error',
  summary:
    'A hand-written sink packs with batch, then gzip, once each, behind any log and only for the network.',
  reason:
    'A collector unpacks one gzip, then one batch. In any other order, or twice, events arrive as empty bodies; so they do in a file, or for a decorator that reads bodies. In front of a write-ahead log the checks see only empty bodies, and lost batches go unnoticed (flume-0.9.md 3.4, 8 rule 18).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'gzip batch(100, 1000) agentDFOChain("c1:35853")'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'batch(100, 1000) gzip agentDFOChain("c1:35853")'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph))
      for (const vertex of tiers) yield* findingsOf(vertex);
  },
};

function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const { sink } = partsOf(vertex);
  const found = new Set<Call>();
  for (const path of sink ? sinkPaths(sink) : []) {
    for (const { call, fault, packedBy } of packingFaults(path, vertex.topology)) {
      if (found.has(call)) continue;
      found.add(call);
      yield findingAt(nameSpan(call), {
        message: `"${call.name}" ${fault}; expected batch, then gzip, once each, right in front of what sends`,
        ...relatedAt(['events are packed here', nameSpan(packedBy)]),
      });
    }
  }
}
