import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TopologyGraph } from '../graph/topology-graph.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { pathRoles } from './flume-0.9/path-roles.js';
import { batchingMs, rollsAtEnd } from './flume-0.9/time-to-acknowledge.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** After which the origin sends again what is not acknowledged: `flume.agent.logdir.retransmit` (flume-0.9.md 3.3). */
const retransmitMs = 60_000;

/** A heartbeat of 5 s, at which acknowledgements travel, and 10 s to spare. */
const reserveMs = 15_000;

/** A collector rolls in time for the origin to hear of it. */
export const rollBeforeRetransmit: Rule = {
  name: 'roll-before-retransmit',
  severity: 'error',
  summary:
    'On a reliable path, the roll of the collector and the waiting of batches together stay under 45 seconds.',
  reason:
    'A collector acknowledges when its roll closes. An origin that has not heard of it after 60 seconds sends everything again: each event is stored several times (flume-0.9.md 3.3, 8 rule 27). Acknowledgements travel with heartbeats, every 5 seconds.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-", 60000)'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-", 45000)'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) yield* findingsIn(flow);
  },
};

function* findingsIn(flow: FlowGraph): Generator<Finding> {
  for (const [vertex, { ends }] of pathRoles(flow)) {
    const [slowest] = [...ends].sort((a, b) => batchingMs(b) - batchingMs(a));
    if (!slowest) continue;
    const waitMs = batchingMs(slowest);
    const mostMs = retransmitMs - reserveMs - waitMs;
    for (const { rollMs, span } of rollsAtEnd(vertex)) {
      if (rollMs <= mostMs) continue;
      const batching = waitMs > 0 ? ` and batches wait ${waitMs} ms on the way` : '';
      yield findingAt(span, {
        message: `The collector rolls every ${rollMs} ms${batching}, but the origin sends again after ${retransmitMs} ms; ${expectation(mostMs)}`,
        ...relatedAt([`the reliable path ${pathInWords(slowest.path)}`, slowest.path.span]),
        help: help(mostMs),
      });
    }
  }
}

function expectation(mostMs: number): string {
  return mostMs > 0 ? `expected a roll of ${mostMs} ms at most` : 'expected batches that wait less';
}

function help(mostMs: number): string {
  return mostMs > 0 ? `roll every ${Math.min(mostMs, 30_000)} ms` : 'lower "every" of the batches';
}
