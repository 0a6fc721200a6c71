import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { DecoratorCall, FanOutSink } from '../languages/flume-0.9/tree.js';
import { type Step, visits } from '../languages/flume-0.9/walk.js';
import { branchingSink } from './flume-0.9/branching-sink.js';
import { findingAt, nameSpan, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { sameThread } from './flume-0.9/same-thread.js';
import type { Rule } from './rule.js';

const RETRIES: readonly string[] = ['stubbornAppend', 'insistentAppend', 'insistentOpen'];

/** Each branch of a fan-out retries by itself. */
export const retryAroundFanOut: Rule = {
  name: 'retry-around-fan-out',
  severity: 'error',
  summary: 'Retries stand in the branches of a fan-out, never around it.',
  reason:
    'When one branch fails, a retry around the fan-out gives the event to all of them again: the healthy ones get it twice, or as often as the sick one takes to recover (flume-0.9.md 3.6, 8 rule 21). A collector is made for a fan-out inside.',
  bad: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: 'insistentAppend [ lazyOpen syslogTcp("loghost"), console ]'
`,
  good: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: '[ insistentAppend lazyOpen syslogTcp("loghost"), console ]'
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph))
      for (const vertex of tiers) yield* findingsOf(vertex);
  },
};

function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const sink = branchingSink(vertex);
  const found = new Set<DecoratorCall>();
  for (const { node, above } of sink ? visits(sink) : []) {
    if (node.kind !== 'fan-out' || node.sinks.length < 2) continue;
    for (const retry of retriesAround(above).filter((one) => !found.has(one))) {
      found.add(retry);
      yield finding(vertex, retry, node);
    }
  }
}

function retriesAround(above: readonly Step[]): readonly DecoratorCall[] {
  return sameThread(above).flatMap((step) => {
    const decorator = step.kind === 'decorated' ? step.node.decorator : undefined;
    return decorator && RETRIES.includes(decorator.name) ? [decorator] : [];
  });
}

function finding({ tier }: TierVertex, retry: DecoratorCall, { span }: FanOutSink): Finding {
  const branches = span ? 'a fan-out' : `the branches of tier "${tier.name.value}"`;
  return findingAt(nameSpan(retry), {
    message: `"${retry.name}" stands around ${branches}, so that a retry repeats events in every branch; expected it in the branches`,
    ...relatedAt(['the fan-out', span]),
    help: span ? 'put it into the branches that need it' : 'take it out: edges retry by themselves',
  });
}
