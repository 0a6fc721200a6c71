import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { FlowGraph, TierVertex, TopologyGraph } from '../../graph/topology-graph.js';
import { checkSink } from '../../languages/flume-0.9/check/check-sink.js';
import { checkDecorator, checkSource } from '../../languages/flume-0.9/check/check-source.js';
import { catalogueOf } from './catalogue-of.js';
import { flume09Flows } from './flume-09-flows.js';
import { partsOf } from './tier-parts.js';

const known = new WeakMap<FlowGraph, readonly Diagnostic[]>();

/** What the language finds in the components of the Flume 0.9 flows, of one code. */
export function componentFindings(graph: TopologyGraph, code: string): readonly Diagnostic[] {
  return flume09Flows(graph)
    .flatMap(flowFindings)
    .filter((one) => one.code === code);
}

function flowFindings(flow: FlowGraph): readonly Diagnostic[] {
  const findings = known.get(flow) ?? flow.tiers.flatMap(tierFindings);
  known.set(flow, findings);
  return findings;
}

function tierFindings(vertex: TierVertex): readonly Diagnostic[] {
  const catalogue = catalogueOf(vertex.topology);
  const { source, process, sink } = partsOf(vertex);
  return [
    ...(source ? checkSource(source, catalogue) : []),
    ...process.flatMap((one) => checkDecorator(one, catalogue)),
    ...(sink ? checkSink(sink, catalogue) : []),
  ];
}
