import type { TierVertex } from '../../graph/topology-graph.js';
import type { Catalogue } from '../../languages/flume-0.9/catalogue.js';
import type { Node } from '../../syntax/topology.js';
import { contractPorts } from '../flume-1/contract-ports.js';
import type { Endpoint } from './endpoint.js';
import { flume09Endpoint } from './flume-0.9-endpoint.js';
import { flume1Endpoints } from './flume-1-endpoints.js';

/** A node that listens. */
export interface Listener extends Endpoint {
  readonly node: Node;
  readonly vertex: TierVertex;
  /** Whether it listens for other nodes, or by a source that the operator wrote. */
  readonly by: 'edge' | 'source';
}

/** Every node of a tier that listens, once for each port. */
export function* listenersOf(vertex: TierVertex, catalogue: Catalogue): Generator<Listener> {
  const { tier, topology, incoming } = vertex;
  const isReceiver = incoming.length > 0;
  const isFlume09 = topology.target.value === 'flume-0.9';
  const endpoints = isReceiver && isFlume09 ? [] : sourceEndpoints(vertex, catalogue);
  for (const node of tier.nodes) {
    for (const port of edgePorts(vertex, node)) {
      yield { protocol: 'TCP', port, node, vertex, by: 'edge' };
    }
    for (const endpoint of endpoints) yield { ...endpoint, node, vertex, by: 'source' };
  }
}

/** Where it listens for other nodes: a Flume 1.x agent once for each kind of edge, on ports of their own. */
function edgePorts(vertex: TierVertex, node: Node): readonly number[] {
  const { tier, topology, incoming } = vertex;
  if (topology.target.value === 'flume-1') {
    return contractPorts(vertex, node).map(({ port }) => port);
  }
  return incoming.length > 0 ? [node.port ?? tier.port.value] : [];
}

/** Of what a plug-in listens on nothing is known, not even where it has the name of a built-in source. */
function sourceEndpoints(
  { tier, topology }: TierVertex,
  catalogue: Catalogue,
): readonly Endpoint[] {
  const { expression, mapping } = tier.source ?? {};
  const isFlume09 = topology.target.value === 'flume-0.9';
  const name = isFlume09 ? expression?.tree.name : mapping?.type.value;
  const isPlugin = topology.plugins.some((one) => one.kind === 'source' && one.name.value === name);
  if (isPlugin) return [];
  if (!isFlume09) return mapping ? flume1Endpoints(mapping) : [];
  const endpoint = expression && flume09Endpoint(expression.tree, catalogue);
  return endpoint ? [endpoint] : [];
}
