import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { visits } from '../languages/flume-0.9/walk.js';
import { findingAt, nameSpan, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { isBare, openFailures } from './flume-0.9/open-failures.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** A network sink in a roll opens by its own patience. */
export const networkSinkInRoll: Rule = {
  name: 'network-sink-in-roll',
  severity: 'error',
  summary: 'A network sink inside roll or collector has an insistentOpen or a lazyOpen of its own.',
  reason:
    'A roll swallows the error when its sink does not open, and the next event meets a sink that is not there: the node is in state ERROR for good. An insistentOpen around the roll sees nothing of it (flume-0.9.md 3.2, 8 rule 26).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'roll(30000) { syslogTcp("loghost") }'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'roll(30000) { insistentOpen syslogTcp("loghost") }'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph))
      for (const vertex of tiers) yield* findingsOf(vertex);
  },
};

function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const { sink } = partsOf(vertex);
  for (const { node } of sink ? visits(sink) : []) {
    if (node.kind !== 'roll' && node.kind !== 'collector') continue;
    for (const { call } of openFailures(node.body).filter(isBare)) {
      yield findingAt(nameSpan(call), {
        message: `"${call.name}" inside "${node.kind}" opens only once; expected insistentOpen or lazyOpen in front of it`,
        ...relatedAt([`inside this ${node.kind}`, node.span]),
        help: `write insistentAppend stubbornAppend insistentOpen ${call.name}(..)`,
      });
    }
  }
}
