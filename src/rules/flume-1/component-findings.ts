import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { FlowGraph, TopologyGraph } from '../../graph/topology-graph.js';
import { checkComponent } from '../../languages/flume-1/check-component.js';
import type { ComponentMapping } from '../../syntax/topology.js';
import { catalogueOf } from './catalogue-of.js';
import { flume1Flows } from './flume-1-flows.js';
import { type TierComponent, textOf, tierComponents } from './tier-components.js';

const known = new WeakMap<FlowGraph, readonly Diagnostic[]>();

/** What the language finds in the components of the Flume 1.x flows, of one code. */
export function flume1ComponentFindings(graph: TopologyGraph, code: string): readonly Diagnostic[] {
  return flume1Flows(graph)
    .flatMap(flowFindings)
    .filter((one) => one.code === code);
}

function flowFindings(flow: FlowGraph): readonly Diagnostic[] {
  const { topology, tiers } = flow;
  const catalogue = catalogueOf(topology);
  const findings =
    known.get(flow) ??
    tiers
      .flatMap(({ tier }) => tierComponents(tier, topology))
      .flatMap((one) => checkComponent(completed(one), { kind: one.kind, catalogue }));
  known.set(flow, findings);
  return findings;
}

/** With what flumec adds: a TAILDIR source gets a position file of its own. */
function completed({ mapping, component }: TierComponent): ComponentMapping {
  const key = 'positionFile';
  if (component?.type !== 'TAILDIR' || textOf(mapping, key) !== undefined) return mapping;
  const { span } = mapping.type;
  const added = { key: { value: key, span }, value: { value: 'flume-data/positions.json', span } };
  return { ...mapping, entries: [...mapping.entries, added] };
}
