import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { isIsolated } from './questions/isolated-tier.js';
import { openEnds } from './questions/open-ends.js';
import type { Rule } from './rule.js';

/** Where a path ends, events go somewhere. */
export const terminalHasSink: Rule = {
  name: 'terminal-has-sink',
  severity: 'error',
  summary: 'A tier that sends to nothing has a sink.',
  reason:
    'A path ends where events leave the flow. A tier with neither a sink nor a receiver would drop all that reaches it.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const flow of flows) {
      if (openEnds(flow).senders) continue;
      for (const vertex of flow.tiers) {
        if (lacksSink(vertex) && !isIsolated(flow, vertex)) yield finding(vertex);
      }
    }
  },
};

function lacksSink({ tier, outgoing }: TierVertex): boolean {
  return outgoing.length === 0 && tier.sink === undefined;
}

function finding({ tier: { name } }: TierVertex): Finding {
  return {
    message: `Tier "${name.value}" has no sink, and sends to nothing`,
    span: name.span,
    help: `give it a "sink", or add an edge from "${name.value}"`,
  };
}
