import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { type ResolvedTarget, resolvedTargets } from './flume-0.9/resolved-targets.js';
import type { Rule } from './rule.js';

/** Who sends to whom in a flow is said by edges. */
export const edgeByHand: Rule = {
  name: 'edge-by-hand',
  severity: 'error',
  summary: 'No hand-written sink sends to a node of its own flow.',
  reason:
    'What a sink sends past the edges flumec cannot see: no check of cycles, of acknowledgement or of attributes covers it, the address does not follow when the node moves, and nothing unpacks or fails over (flume-0.9.md 8 rules 11 and 45).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'agentDFOSink("h2", 35853)'}
  relay: {nodes: r1, hosts: h1}
  archive: {nodes: a1, hosts: h2, sink: console}
edges:
  - {from: web, to: relay, delivery: best-effort}
  - {from: relay, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1, hosts: h1}
  archive: {nodes: a1, hosts: h2, sink: console}
edges:
  - {from: web, to: relay, delivery: best-effort}
  - {from: web, to: archive}
  - {from: relay, to: archive}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return resolvedTargets(graph, isOwnFlow).map(finding);
  },
};

function isOwnFlow({ vertex, listener }: ResolvedTarget): boolean {
  return listener?.vertex.topology === vertex.topology;
}

function finding({ vertex, target, host, listener }: ResolvedTarget): Finding {
  const from = vertex.tier.name.value;
  const to = listener?.vertex.tier.name.value;
  return findingAt(target.span, {
    message: `"${target.call.name}" sends to "${host}" port ${target.port}, where node "${listener?.node.name}" of tier "${to}" in the same flow listens; expected an edge`,
    ...relatedAt(['the tier', listener?.vertex.tier.name.span]),
    help:
      from === to
        ? 'take it out: a tier does not send to itself'
        : `write {from: ${from}, to: ${to}} under "edges"`,
  });
}
