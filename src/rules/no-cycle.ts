import type { Finding } from '../diagnostics/diagnostic.js';
import { findTierCycles } from '../graph/tier-order.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Rule } from './rule.js';

/** Tiers never send in a circle. */
export const noCycle: Rule = {
  name: 'no-cycle',
  severity: 'error',
  summary: 'A flow has no cycle: no event comes back to a tier that it has left.',
  reason:
    'Flume counts no hops and detects no loop, so an event in a cycle goes round for ever and the disks fill (flume-0.9.md 8 rule 45, flume-1.x.md 10 no. 41).',
  bad: `version: 1
flow: loop
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
  - {from: archive, to: relay}
`,
  good: `version: 1
flow: loop
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const flow of flows) for (const cycle of findTierCycles(flow)) yield cycleFinding(cycle);
  },
};

function cycleFinding(cycle: readonly TierVertex[]): Finding {
  const names = [...cycle, ...cycle.slice(0, 1)].map((vertex) => vertex.tier.name.value);
  const closing = cycle
    .at(-1)
    ?.outgoing.find((arc) => arc.receivers.some((receiver) => receiver === cycle[0]));
  return {
    message: `Tiers send in a cycle: ${names.join(' -> ')}`,
    ...(cycle[0] ? { span: cycle[0].tier.name.span } : {}),
    ...(closing ? { related: [{ message: 'this edge closes it', span: closing.edge.span }] } : {}),
    help: 'take one of these edges out',
  };
}
