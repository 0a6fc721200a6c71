import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { elementSpan } from './flume-0.9/events/event-point.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { type SharedOutput, sharedOutputs } from './flume-0.9/shared-outputs.js';
import type { Rule } from './rule.js';

/** Each node writes files of its own. */
export const distinctOutput: Rule = {
  name: 'distinct-output',
  severity: 'warning',
  summary:
    'Nodes that write into one directory have names for their files that tell the nodes apart.',
  reason:
    'Two nodes that open the same file overwrite each other, or one of them fails on it. The roll tag has the time and the thread in it, but not the node; %{host} is the host on which the event began, the same for all of them (flume-0.9.md 7, 8 rule 28).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [a1, a2], sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [a1, a2], sink: 'collectorSink("hdfs://nn/logs/", "$\{node}-")'}
edges:
  - {from: web, to: archive}
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    return sharedOutputs(flume09Flows(graph).flatMap(flowEvents)).map(finding);
  },
};

function finding({ point, output, files, node, other }: SharedOutput): Finding {
  const { path, name, call } = output;
  const isSame = other.point === point;
  const start =
    node === other.node ? `Node "${node}" writes` : `Nodes "${other.node}" and "${node}" write`;
  const times = node === other.node ? ' twice' : '';
  return findingAt((name ?? path).span ?? call.span, {
    message: `${start} the same files "${files}"${times}`,
    ...(isSame ? {} : relatedAt(['the other output', elementSpan(other.point.element)])),
    help: isSame
      ? `put the node into ${name ? 'the name' : 'the path'}: ${name ? `"$\{node}-${name.value}"` : '"..${node}.."'}`
      : 'give one of the two another name or directory',
  });
}
