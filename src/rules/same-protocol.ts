import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { type ResolvedTarget, resolvedTargets } from './flume-0.9/resolved-targets.js';
import type { Rule } from './rule.js';

/** Both ends of a connection speak the same. */
export const sameProtocol: Rule = {
  name: 'same-protocol',
  severity: 'error',
  summary: 'A hand-written network sink speaks the protocol of the node that it sends to.',
  reason:
    'Thrift and Avro do not understand each other. Chains and collectorSource always speak Thrift; rpcSink and rpcSource whatever the node is set to (flume-0.9.md 2, 8 rule 10).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'insistentOpen avroSink("c1", 35853)'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'insistentOpen thriftSink("c1", 35853)'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return resolvedTargets(graph, isMisunderstood).map(finding);
  },
};

/** In the flow's own nodes an edge settles it, and `edge-by-hand` asks for that. */
function isMisunderstood({ vertex, target, listener }: ResolvedTarget): boolean {
  if (!listener || listener.vertex.topology === vertex.topology) return false;
  const protocols = [target.protocol, listener.protocol];
  return !protocols.includes('rpc') && target.protocol !== listener.protocol;
}

function finding({ target, listener }: ResolvedTarget): Finding {
  const { call, protocol } = target;
  return findingAt(call.nameSpan, {
    message: `"${call.name}" speaks ${names[protocol]}, and node "${listener?.node.name}", to which it sends, ${names[listener?.protocol ?? 'rpc']}`,
    ...relatedAt(['the receiving tier', listener?.vertex.tier.name.span]),
    help: `write ${listener?.protocol}Sink`,
  });
}

const names = { thrift: 'Thrift', avro: 'Avro', rpc: 'either' } as const;
