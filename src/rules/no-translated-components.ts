import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Call } from '../languages/flume-0.9/tree.js';
import { catalogueOf } from './flume-0.9/catalogue-of.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { leavesOf, partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** Nothing is left to a master to fill in. */
export const noTranslatedComponents: Rule = {
  name: 'no-translated-components',
  severity: 'error',
  summary:
    'No source or sink is a placeholder that a master fills in: autoCollectorSource, auto chains, logicalSource, logicalSink.',
  reason:
    'Where there are several masters none of them fills the placeholders in, and the nodes fail on them. A single master gives them ports that it does not compare with those in use, drops events silently where a flow has no collector, and keeps sending to the old host of a node that has moved (flume-0.9.md 4, 8 rules 31 to 33). Edges say the same and work everywhere.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: autoBEChain}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  collector: {nodes: c1, sink: console}
edges:
  - {from: web, to: collector, delivery: best-effort}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph))
      for (const vertex of tiers) yield* findingsOf(vertex);
  },
};

function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const { source, sink } = catalogueOf(vertex.topology);
  const written = partsOf(vertex).source;
  if (written && source.get(written.name)?.traits.has('translated')) {
    yield finding(written, 'leave the source out: a tier that an edge leads to listens by itself');
  }
  for (const leaf of leavesOf(vertex)) {
    if (sink.get(leaf.name)?.traits.has('translated'))
      yield finding(leaf, 'send by an edge to the tier of the collectors');
  }
}

function finding({ name, nameSpan }: Call, help: string): Finding {
  return findingAt(nameSpan, {
    message: `"${name}" is a placeholder that only a single master fills in; expected an edge`,
    help,
  });
}
