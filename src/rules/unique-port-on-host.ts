import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { builtInCatalogue } from '../languages/flume-0.9/catalogue.js';
import type { Rule } from './rule.js';
import { type Listener, listenersOf } from './unique-port-on-host/listeners.js';

/** Two nodes of one host do not wait at the same door. */
export const uniquePortOnHost: Rule = {
  name: 'unique-port-on-host',
  severity: 'error',
  summary: 'No two nodes of the installation listen on the same port of the same host.',
  reason:
    'Only one of them gets the port. A Flume 0.9 node that does not is active all the same and receives nothing, and an agent of Flume 1.x tries again for ever (flume-0.9.md 2, 8 rule 9; flume-1.x.md 10 no. 38).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1, hosts: gateway}
  archive: {nodes: a1, hosts: gateway, sink: console}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1, hosts: gateway}
  archive: {nodes: a1, hosts: gateway, port: 35854, sink: console}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const clash of clashesOf(graph)) yield finding(clash);
  },
};

/** Listeners of two tiers that meet on some host; the listeners are those of the first such host. */
interface Clash {
  readonly first: Listener;
  readonly second: Listener;
  pairs: number;
}

function clashesOf({ flows }: TopologyGraph): Iterable<Clash> {
  const catalogue = builtInCatalogue();
  const byPort = new Map<string, Listener[]>();
  const clashes = new Map<string, Clash>();
  const numbers = new Map<unknown, number>();
  for (const vertex of flows.flatMap((flow) => flow.tiers)) {
    numbers.set(vertex, numbers.size);
    for (const second of listenersOf(vertex, catalogue)) {
      const key = `${second.node.host.toLowerCase()} ${second.protocol} ${second.port}`;
      const others = byPort.get(key) ?? [];
      byPort.set(key, others);
      const first = others.find((one) => isSameDoor(one, second));
      if (!first) others.push(second);
      else if (isClash(first, second)) {
        const sides = [first, second].map((one) => `${numbers.get(one.vertex)} ${one.by}`);
        const pair = `${sides.join(' ')} ${second.protocol}`;
        const clash = clashes.get(pair) ?? { first, second, pairs: 0 };
        clash.pairs++;
        clashes.set(pair, clash);
      }
    }
  }
  return clashes.values();
}

/** A node that meets itself is in two places, of which `one-tier-per-node` speaks, unless it has two sources. */
function isClash(first: Listener, second: Listener): boolean {
  const hasTwoSources = first.node === second.node && first.by !== second.by;
  return first.node.name !== second.node.name || hasTwoSources;
}

function isSameDoor({ address: one }: Listener, { address: other }: Listener): boolean {
  return one === undefined || other === undefined || one === other;
}

function finding({ first, second, pairs }: Clash): Finding {
  const { node, protocol, port } = second;
  const more = pairs - 1;
  const others = more === 0 ? '' : `, as ${more} more ${more === 1 ? 'pair does' : 'pairs do'}`;
  const where = `${protocol === 'UDP' ? 'UDP port' : 'port'} ${port} of host "${node.host}"`;
  const message =
    first.node === node
      ? `Node "${node.name}" listens on ${where} for other nodes, and there by its source too`
      : `Nodes "${first.node.name}" and "${node.name}" both listen on ${where}${others}`;
  return {
    message,
    span: placeOf(second, first),
    related: [{ message: 'the other one', span: placeOf(first, second) }],
    help: help(first, second),
  };
}

/** The port where that tells the two apart, else the node. */
function placeOf({ span, node, vertex }: Listener, other: Listener) {
  const isApart = vertex !== other.vertex || node === other.node;
  return isApart ? (span ?? node.span) : node.span;
}

function help(first: Listener, { node, vertex, by, port }: Listener): string {
  const tier = vertex.tier.name.value;
  const free = port === 65535 ? port - 1 : port + 1;
  if (by === 'source') return `let the source of tier "${tier}" listen on another port`;
  if (first.vertex === vertex) {
    return `give one of them a port of its own, such as {name: ${node.name}, port: ${free}}`;
  }
  return `give tier "${tier}" another "port"`;
}
