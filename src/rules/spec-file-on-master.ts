import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { leavesOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

const SPEC_SINKS: readonly string[] = ['multigrepspec', 'regexhistospec'];

/** A file that a sink is built from is where it is built. */
export const specFileOnMaster: Rule = {
  name: 'spec-file-on-master',
  severity: 'warning',
  summary: 'A sink gets its patterns as arguments, not from a file.',
  reason:
    'The sinks multigrepspec and regexhistospec are built on the master too: it refuses the configuration when it has not got the file, and a malformed line of a regexhistospec file blocks its only command thread for ever (flume-0.9.md 2).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'multigrepspec("errors", "/etc/flume/errors.spec")'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'multigrep("errors", "ERROR", "FATAL")'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const leaves = flume09Flows(graph).flatMap(({ tiers }) => tiers.flatMap(leavesOf));
    for (const { name, nameSpan } of leaves.filter((leaf) => SPEC_SINKS.includes(leaf.name))) {
      const other = name === 'multigrepspec' ? 'multigrep' : 'regexhisto';
      yield findingAt(nameSpan, {
        message: `"${name}" reads a file that has to be on the master as well as on the nodes`,
        help: `see that it is there, or write ${other} with the patterns as arguments`,
      });
    }
  },
};
