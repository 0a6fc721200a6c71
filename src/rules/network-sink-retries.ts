import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { branchingSink } from './flume-0.9/branching-sink.js';
import { custodyOf } from './flume-0.9/custody.js';
import { findingAt, nameSpan } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { openFailures } from './flume-0.9/open-failures.js';
import type { Rule } from './rule.js';

/** A network sink waits for its receiver. */
export const networkSinkRetries: Rule = {
  name: 'network-sink-retries',
  severity: 'error',
  summary: 'A hand-written network sink has insistentOpen in front of it, or a failover around it.',
  reason:
    'A bare network sink whose receiver is not up when the node opens it, or at the first event behind a lazyOpen, puts the node into state ERROR until it is configured anew (flume-0.9.md 3.2, 3.5, 8 rule 22).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'syslogTcp("loghost")'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'stubbornAppend insistentOpen syslogTcp("loghost")'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph))
      for (const vertex of flow.tiers) yield* findingsOf(flow, vertex);
  },
};

/** Not in the middle of a reliable path, where flumec puts the sink into a failover itself. */
function findingsOf(flow: FlowGraph, vertex: TierVertex): readonly Finding[] {
  const sink = branchingSink(vertex);
  if (!sink || custodyOf(flow, vertex).isTransit) return [];
  const isForked = vertex.outgoing.length > 0;
  return openFailures(sink).map(({ call, isLazy }) =>
    findingAt(nameSpan(call), {
      message: `"${call.name}" ${isLazy ? 'behind lazyOpen fails' : 'fails'} while its receiver is down, and the node with it; ${isLazy ? 'expected a failover around it' : 'expected insistentOpen in front of it, or a failover around it'}`,
      help: isForked
        ? `beside the edges of tier "${vertex.tier.name.value}" write < lazyOpen stubbornAppend ${call.name}(..) ? null >`
        : `write insistentAppend stubbornAppend insistentOpen ${call.name}(..)`,
    }),
  );
}
