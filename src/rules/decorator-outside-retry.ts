import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { FailoverSink, Sink } from '../languages/flume-0.9/tree.js';
import { type Visit, visits } from '../languages/flume-0.9/walk.js';
import { branchingSink } from './flume-0.9/branching-sink.js';
import { catalogueOf } from './flume-0.9/catalogue-of.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { retryAround } from './flume-0.9/retry-scope.js';
import type { Rule } from './rule.js';

/** What sets attributes stands outside of what repeats. */
export const decoratorOutsideRetry: Rule = {
  name: 'decorator-outside-retry',
  severity: 'error',
  summary: 'What sets an attribute stands outside stubbornAppend, insistentAppend and failovers.',
  reason:
    'A retry, and the second arm of a failover, get the very event that the first try has decorated: setting the attribute again throws, and the node dies at the first reconnect. roll sets one too. A mask, a fan-out and a collector in between work on copies (flume-0.9.md 3.7, 8 rule 23).',
  bad: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: 'stubbornAppend insistentOpen value("kind", "web") syslogTcp("loghost")'
`,
  good: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: 'value("kind", "web") stubbornAppend insistentOpen syslogTcp("loghost")'
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph)) {
      for (const vertex of tiers) {
        const sink = branchingSink(vertex);
        for (const visit of sink ? visits(sink) : []) yield* findingsAt(vertex, visit);
      }
    }
  },
};

function* findingsAt(vertex: TierVertex, { node, above }: Visit): Generator<Finding> {
  const setter = setterAt(vertex, node);
  const retry = setter && retryAround(above, node.kind === 'roll' ? rollsTwice : always);
  if (!retry) return;
  const around = retry.kind === 'failover' ? 'a failover' : `"${retry.name}"`;
  const place = retry.kind === 'failover' ? retry.span : retry.nameSpan;
  yield findingAt(setter.span, {
    message: `"${setter.name}" sets an attribute inside ${around}, which may bring the same event again; expected it outside`,
    ...relatedAt([`inside ${around}`, place]),
    help: `put "${setter.name}" in front of ${retry.kind === 'failover' ? 'the failover' : around}`,
  });
}

function always(): boolean {
  return true;
}

/** Whether an event that the first arm has tagged meets a roll in the second. */
function rollsTwice({ primary, backup }: FailoverSink): boolean {
  return [primary, backup].every((arm) =>
    [...visits(arm)].some(({ node }) => node.kind === 'roll'),
  );
}

function setterAt({ topology }: TierVertex, node: Sink) {
  if (node.kind === 'roll') return { name: 'roll', span: node.span };
  if (node.kind !== 'decorated') return undefined;
  const { name, nameSpan } = node.decorator;
  const component = catalogueOf(topology).decorator.get(name);
  return component?.traits.has('sets-attribute') ? { name, span: nameSpan } : undefined;
}
