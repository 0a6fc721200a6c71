import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { catalogueOf } from './flume-0.9/catalogue-of.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** A source of logs goes on. */
export const sourceEnds: Rule = {
  name: 'source-ends',
  severity: 'warning',
  summary: 'A source goes on giving events, and does not end after one file or one connection.',
  reason:
    'When the source ends the node is idle until it is configured anew, and then begins from the start: text and seqfile send the whole file again whenever the node restarts (flume-0.9.md 2, 5.5).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'text("/var/log/a")', sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph))
      for (const vertex of tiers) yield* findingsOf(vertex);
  },
};

/** A program that streams may run for ever, so `execStream` is not among them. */
const HELP: Readonly<Record<string, string>> = {
  null: 'write a source, such as tail("..")',
  text: 'follow the file with tail("..")',
  log4jfile: 'follow the file with tail("..")',
  syslogTcp1: 'take many connections with syslogTcp(..)',
};

function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const { source } = partsOf(vertex);
  const component = source && catalogueOf(vertex.topology).source.get(source.name);
  if (!component?.traits.has('ends') || source?.name === 'execStream') return;
  const help = HELP[component.name];
  yield findingAt(source?.nameSpan, {
    message: `The source "${component.name}" ends by itself, and the node is idle from then on`,
    ...(help === undefined ? {} : { help }),
  });
}
