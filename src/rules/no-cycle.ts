import type { Finding } from '../diagnostics/diagnostic.js';
import { findTierCycles } from '../graph/tier-order.js';
import type { EdgeArc, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
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
    for (const flow of flows) {
      for (const [first, ...others] of findTierCycles(flow)) {
        if (first) yield cycleFinding(first, others);
      }
    }
  },
};

function cycleFinding(first: TierVertex, others: readonly TierVertex[]): Finding {
  const { name } = first.tier;
  const last = others.at(-1) ?? first;
  const closing = last.outgoing.filter((arc) => arc.receivers.includes(first)).slice(0, 1);
  const related = closing.map(({ edge }) => ({ message: 'this edge closes it', span: edge.span }));
  if (others.length === 0) {
    const message = `Tier "${name.value}" sends to itself`;
    return { message, span: name.span, related, help: selfHelp(name.value, closing) };
  }
  const names = [first, ...others, first].map((vertex) => vertex.tier.name.value);
  return {
    message: `Tiers send in a cycle: ${names.join(' -> ')}`,
    span: name.span,
    related,
    help: 'take one of these edges out',
  };
}

function selfHelp(tier: string, [closing]: readonly EdgeArc[]): string {
  const isGroup = closing?.to?.kind === 'group' && closing.receivers.length > 1;
  return isGroup ? `send to a group without tier "${tier}"` : 'take the edge out';
}
