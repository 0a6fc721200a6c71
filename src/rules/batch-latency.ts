import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { valueText } from '../languages/flume-0.9/check/value-text.js';
import type { Argument, Call } from '../languages/flume-0.9/tree.js';
import { findingAt, nameSpan } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { keywordArgument } from './flume-0.9/keyword-argument.js';
import { numberArgument } from './flume-0.9/number-argument.js';
import { leavesOf, sinkDecoratorsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** A batch that does not fill is sent all the same. */
export const batchLatency: Rule = {
  name: 'batch-latency',
  severity: 'warning',
  summary: 'A hand-written batch says after how many milliseconds a partial one is sent.',
  reason:
    'Without it the last events of a batch wait until others fill it, perhaps for hours; where the mark that ends a group is among them, the group is sent again in the meantime (flume-0.9.md 3.4, 8 rule 18).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'batch(100) agentDFOChain("c1:35853")'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'batch(100, 1000) agentDFOChain("c1:35853")'}
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
  for (const call of sinkDecoratorsOf(vertex)) {
    const [count, millis] = call.args;
    if (call.name === 'batch' && count && isEndless(millis))
      yield finding(call, `batch(${valueText(count)}, 1000)`);
  }
  for (const call of leavesOf(vertex)) {
    const count = numberArgument(keywordArgument(call, 'batchCount')) ?? 1;
    if (count > 1 && isEndless(keywordArgument(call, 'batchMillis')))
      yield finding(call, `batchCount=${count}, batchMillis=1000`);
  }
}

function isEndless(millis: Argument | undefined): boolean {
  return millis === undefined || numberArgument(millis) === 0;
}

function finding(call: Call, example: string): Finding {
  return findingAt(nameSpan(call), {
    message: `"${call.name}" keeps a partial batch until it is full; expected a time after which it is sent`,
    help: `write ${example}`,
  });
}
