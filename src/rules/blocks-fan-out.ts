import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Call, Sink } from '../languages/flume-0.9/tree.js';
import { type Step, visits } from '../languages/flume-0.9/walk.js';
import { acknowledges } from './flume-0.9/acknowledging.js';
import { branchingSink } from './flume-0.9/branching-sink.js';
import { findingAt, nameSpan } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { pathRoles } from './flume-0.9/path-roles.js';
import { sameThread } from './flume-0.9/same-thread.js';
import type { Rule } from './rule.js';

const BLOCKING_SINKS: readonly string[] = ['agentBESink', 'agentBestEffortSink'];
const BLOCKING_DECORATORS: readonly string[] = ['insistentOpen', 'insistentAppend'];

/** No branch keeps the others waiting. */
export const blocksFanOut: Rule = {
  name: 'blocks-fan-out',
  severity: 'error',
  summary:
    'No branch beside others is an agentBESink, and none beside a reliable one waits for its receiver.',
  reason:
    'The branches of a node share a thread: one that waits until its receiver is up stops all of them. An agentBESink does so too, in spite of its name: the node stays in state CONFIGURING and the reliable branch delivers nothing (flume-0.9.md 3.6, 8 rule 20).',
  bad: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: 'insistentOpen syslogTcp("loghost")'
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    sink: '< lazyOpen stubbornAppend syslogTcp("loghost") ? null >'
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph))
      for (const vertex of flow.tiers) yield* findingsOf(flow, vertex);
  },
};

function* findingsOf(flow: FlowGraph, vertex: TierVertex): Generator<Finding> {
  const sink = branchingSink(vertex);
  const isEnd = (pathRoles(flow).get(vertex)?.ends.length ?? 0) > 0;
  for (const { node, above } of sink ? visits(sink) : []) {
    const call = blockingCall(node);
    const steps = call ? sameThread(above) : [];
    const isBlocking =
      node.kind === 'call'
        ? steps.some((step) => step.kind === 'fan-out')
        : steps.some((step) => isBesideReliable(step, vertex, isEnd));
    if (call && isBlocking) yield finding(call, node.kind === 'call');
  }
}

function blockingCall(node: Sink): Call | undefined {
  if (node.kind === 'call') return BLOCKING_SINKS.includes(node.name) ? node : undefined;
  if (node.kind !== 'decorated') return undefined;
  return BLOCKING_DECORATORS.includes(node.decorator.name) ? node.decorator : undefined;
}

/** Whether the step leads into a branch beside an edge of a reliable path, or beside the collector at the end of one. */
function isBesideReliable(step: Step, { outgoing }: TierVertex, isEnd: boolean): boolean {
  if (step.kind !== 'fan-out') return false;
  const { node, branch } = step;
  if (node.span === undefined) return outgoing.some((arc) => arc.reliable.length > 0);
  if (!isEnd) return false;
  return node.sinks.some((sink, index) => index !== branch && acknowledges(sink));
}

function finding(call: Call, isSink: boolean): Finding {
  const effect = isSink
    ? 'waits until its receiver is up and stops the branches beside it'
    : 'waits for its receiver and stops the reliable branch beside it';
  return findingAt(nameSpan(call), {
    message: `"${call.name}" ${effect}; expected < lazyOpen stubbornAppend .. ? null >`,
    help: isSink
      ? 'write an agentBEChain("host:port"), which opens lazily'
      : 'write < lazyOpen stubbornAppend .. ? null >',
  });
}
