import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { downstreamOf } from './questions/downstream.js';
import type { Rule } from './rule.js';
import { listNames } from './wording/list-names.js';

/** A Flume 0.9 node listens or has a source of its own. */
export const noSourceAndInbound: Rule = {
  name: 'no-source-and-inbound',
  severity: 'error',
  summary: 'A Flume 0.9 tier that others send to has no source of its own.',
  reason:
    'A Flume 0.9 node has exactly one source: either it listens for other nodes, or it has one of its own (flume-0.9.md 1.2). An agent of Flume 1.x may have both.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, source: 'tail("/var/log/b")', sink: console}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  local: {nodes: l1, source: 'tail("/var/log/b")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
  - {from: local, to: archive}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { topology, tiers } of flows) {
      if (topology.target.value !== 'flume-0.9') continue;
      for (const vertex of tiers) yield* findingsOf(vertex);
    }
  },
};

/** Not for what the tier itself feeds, where `no-cycle` speaks. */
function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const { name, source } = vertex.tier;
  if (!source || vertex.incoming.length === 0) return;
  const downstream = downstreamOf(vertex);
  const arcs = vertex.incoming.filter(({ from }) => from && !downstream.has(from));
  if (arcs.length === 0) return;
  const senders = [...new Set(arcs.map(({ edge }) => edge.from.value))];
  const noun = senders.length === 1 ? 'tier' : 'tiers';
  yield {
    message: `Tier "${name.value}" has a source of its own and receives from ${noun} ${listNames(senders)}; a Flume 0.9 node has one source`,
    span: source.span,
    related: arcs.map(({ edge }) => ({ message: 'it receives by this edge', span: edge.span })),
    help: 'move the source to a tier of its own that sends to this one',
  };
}
