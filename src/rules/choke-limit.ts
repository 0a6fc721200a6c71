import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { decoratorsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** A choke has a limit. */
export const chokeLimit: Rule = {
  name: 'choke-limit',
  severity: 'error',
  summary:
    'Bandwidth is limited by "choke" of a tier or an edge, for which flumec sets the limit too.',
  reason:
    'The decorator names a limit that is set on the host by a command of its own; a name without a limit limits nothing, and nothing says so (flume-0.9.md 2, 8 rule 43).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', process: ['choke("wan")']}
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
  - {from: web, to: archive, choke: 500KB/s}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const calls = flume09Flows(graph).flatMap(({ tiers }) => tiers.flatMap(decoratorsOf));
    for (const { name, nameSpan } of calls.filter((call) => call.name === 'choke')) {
      yield findingAt(nameSpan, {
        message: `"${name}" is written by hand, so that nothing sets its limit; expected "choke" of the tier or the edge`,
        help: 'write choke: 500KB/s',
      });
    }
  },
};
