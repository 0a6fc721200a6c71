import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, PathTrace, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Located } from '../text/source.js';
import { flowNames } from './questions/flow-names.js';
import { goesNowhere } from './questions/open-ends.js';
import { routeFrom } from './questions/route-from.js';
import type { Rule } from './rule.js';
import { listNames } from './wording/list-names.js';

/** A reliable path follows the edges. */
export const reliablePathConnected: Rule = {
  name: 'reliable-path-connected',
  severity: 'error',
  summary: 'Each hop of a reliable path is joined to the next by an edge.',
  reason:
    'A path says along which edges events are kept at their origin until its end has them. It names every hop, because with a hop left out nobody could tell which way was meant.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
reliable:
  - web -> relay -> archive
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const flow of flows) for (const trace of flow.paths) yield* findingsOf(flow, trace);
  },
};

function* findingsOf(flow: FlowGraph, { path, stops, steps }: PathTrace): Generator<Finding> {
  for (const [index, step] of steps.entries()) {
    const here = path.hops[index];
    const next = path.hops[index + 1];
    const [from, ...others] = stops[index] ?? [];
    if (step || !from || !here || !next) continue;
    if (others.length > 0) yield severalTiers(here, [from, ...others]);
    else if (!isSpokenFor(flow, from, next.value)) yield missingEdge(flow, from, next);
  }
}

/** Whether `known-reference` speaks of the hop, or of an edge that may be the one that is missed. */
function isSpokenFor(flow: FlowGraph, from: TierVertex, hop: string): boolean {
  const { tiers, groups, nodes } = flowNames(flow);
  if (!tiers.has(hop) && !groups.has(hop) && !nodes.has(hop)) return true;
  if (from.outgoing.some((arc) => goesNowhere(flow, arc))) return true;
  return flow.edges.some((arc) => arc.from === undefined && arc.edge.to.value === hop);
}

function severalTiers(hop: Located<string>, tiers: readonly TierVertex[]): Finding {
  const names = listNames(tiers.map((vertex) => vertex.tier.name.value));
  return {
    message: `"${hop.value}" stands for tiers ${names}; only the last hop of a path may stand for several`,
    span: hop.span,
    help: 'end the path there: each of the tiers may start one of its own',
  };
}

function missingEdge(flow: FlowGraph, from: TierVertex, hop: Located<string>): Finding {
  const { tiers, nodes } = flowNames(flow);
  const sender = from.tier.name.value;
  const wanted = tiers.get(hop.value) ?? nodes.get(hop.value);
  const wider = from.outgoing.find(({ receivers }) => wanted && receivers.includes(wanted));
  if (wider) {
    const { to, span } = wider.edge;
    return {
      message: `The edge from "${sender}" goes to "${to.value}", not to "${hop.value}" alone`,
      span: hop.span,
      related: [{ message: 'the edge', span }],
      help: `write: ${sender} -> ${to.value}`,
    };
  }
  const route = routeFrom(from, ([first, ...others]) => first === wanted && others.length === 0);
  return {
    message: `No edge goes from "${sender}" to "${hop.value}"`,
    span: hop.span,
    help: route
      ? `name every hop: ${[sender, ...route].join(' -> ')}`
      : `add the edge {from: ${sender}, to: ${hop.value}}, or take the path out`,
  };
}
