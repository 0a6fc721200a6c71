import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { valueText } from '../languages/flume-0.9/check/value-text.js';
import type { Keyword } from '../languages/flume-0.9/tree.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { leavesOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** Compression is switched off by saying nothing of it. */
export const compressionKeyword: Rule = {
  name: 'compression-keyword',
  severity: 'error',
  summary: 'An agent sink that is not to compress has no argument "compression".',
  reason:
    'An agent sink looks only whether the argument is there: compression=false compresses too (flume-0.9.md 2, 8 rule 39).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'agentDFOSink("c1", 35853, compression=false)'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'agentDFOSink("c1", 35853)'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const calls = flume09Flows(graph).flatMap(({ tiers }) => tiers.flatMap(leavesOf));
    for (const { name, keywords } of calls.filter((call) => call.name.startsWith('agent'))) {
      for (const keyword of keywords.filter(isSwitchedOff)) {
        yield findingAt(keyword.span, {
          message: `"${name}" compresses whenever "compression" is given, whatever its value`,
          help: 'leave the argument out',
        });
      }
    }
  },
};

function isSwitchedOff({ name, value }: Keyword): boolean {
  return name === 'compression' && /^(?:false|none|off|no|0)$/i.test(valueText(value));
}
