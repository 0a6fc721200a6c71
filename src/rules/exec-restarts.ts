import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TopologyGraph } from '../graph/topology-graph.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { textOf, tierComponents } from './flume-1/tier-components.js';
import type { Rule } from './rule.js';

/** A command that is read for ever is started again. */
export const execRestarts: Rule = {
  name: 'exec-restarts',
  severity: 'warning',
  summary: 'An exec source of Flume 1.x restarts its command.',
  reason:
    'The first batch that a full channel refuses ends the reader. Without "restart" the source is dead from then on, and looks alive; with it, what had been read is lost, but the source goes on (flume-1.x.md 3.4, 10 no. 43).',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web:
    nodes: w1
    source: {type: exec, command: tail -F /var/log/messages}
    sink: {type: logger}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web:
    nodes: w1
    source: {type: exec, command: tail -F /var/log/messages, restart: true}
    sink: {type: logger}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return flume1Flows(graph).flatMap(mortalSources);
  },
};

function mortalSources({ tiers, topology }: FlowGraph): readonly Finding[] {
  return tiers.flatMap(({ tier }) =>
    tierComponents(tier, topology)
      .filter(({ kind, component }) => kind === 'source' && component?.type === 'exec')
      .filter(({ mapping }) => textOf(mapping, 'restart')?.toLowerCase() !== 'true')
      .map(({ mapping }) => ({
        message: `The exec source of tier "${tier.name.value}" ends for good when its channel first refuses a batch`,
        span: mapping.type.span,
        help: 'add "restart: true", or read files with TAILDIR',
      })),
  );
}
