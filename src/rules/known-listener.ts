import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { type Listeners, listenersOf } from './flume-0.9/listeners.js';
import { type ResolvedTarget, resolvedTargets } from './flume-0.9/resolved-targets.js';
import type { Rule } from './rule.js';

/** A hand-written network sink sends to a node that listens. */
export const knownListener: Rule = {
  name: 'known-listener',
  severity: 'warning',
  summary:
    'At the host and port of a hand-written network sink, a node of the installation listens.',
  reason:
    'Flume does not check addresses: a sender whose receiver is not there retries for ever, and nothing says so. The host is that of the machine, never the name of a logical node (flume-0.9.md 8 rule 11). A receiver outside of the installation is why this is a warning.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'agentDFOSink("c1", 35853)'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, hosts: h1, source: collectorSource, sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'agentDFOSink("h1", 35853)'}
---
version: 1
flow: collectors
tiers:
  collector: {nodes: c1, hosts: h1, source: collectorSource, sink: console}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    const found = resolvedTargets(graph, isUnknown);
    const listeners = found.length > 0 ? listenersOf(graph) : undefined;
    return found.map((one) => finding(one, listeners));
  },
};

function isUnknown({ host, listener }: ResolvedTarget, { foreignHosts }: Listeners): boolean {
  return listener === undefined && !foreignHosts.has(host);
}

function finding({ target, host }: ResolvedTarget, listeners: Listeners | undefined): Finding {
  const { call, port, span } = target;
  return findingAt(span, {
    message: `"${call.name}" sends to "${host}" port ${port}, where no node of the installation listens`,
    help: help(host, listeners),
  });
}

function help(host: string, listeners: Listeners | undefined): string {
  const node = listeners?.nodes.get(host);
  if (node && node.host !== host) return `node "${host}" runs on host "${node.host}": write that`;
  const there = [...(listeners?.byAddress.values() ?? [])].find((one) => one.node.host === host);
  return there
    ? `node "${there.node.name}" listens there on port ${there.port}`
    : 'see that something listens there, or declare the receiver and send to it by an edge';
}
