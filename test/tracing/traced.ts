import { buildGraph } from '../../src/graph/build-graph.js';
import { routeGraph } from '../../src/routing/route-graph.js';
import { buildTopology } from '../../src/syntax/build-topology.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { source } from '../../src/text/source.js';
import type { Trace } from '../../src/tracing/trace.js';
import { traceNode } from '../../src/tracing/trace-node.js';
import { nowhere } from '../support/compile-text.js';

/** The trace of a node of a topology that no rule has looked at, with the receivers' own ports. */
export function traced(text: string, node: string, down: readonly string[] = []): Trace {
  const documents = parseYaml(source('a.yaml', text)).value ?? [];
  const topologies = documents.flatMap((one) => buildTopology(one, nowhere).value ?? []);
  const deployment = routeGraph(buildGraph(topologies));
  const trace = traceNode(deployment, {
    node,
    down: new Set(down),
    portOf: (hop) => hop.port,
  });
  if (!trace) throw new Error(`there is no node ${node}`);
  return trace;
}

/** The nodes that the event comes to, in order. */
export function way(trace: Trace): readonly string[] {
  return trace.stops.map(({ node }) => node);
}
