import type { EdgeArc, FlowGraph, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { defaultChainLength } from '../syntax/default-chain-length.js';
import type { Node } from '../syntax/topology.js';
import { buildChains } from './chains/build-chains.js';
import type {
  Deployment,
  FlowDeployment,
  Hop,
  NodeDeployment,
  Route,
  TierDeployment,
} from './deployment.js';

/** Which node runs where and whom it sends to; the graph has passed the rules. */
export function routeGraph(graph: TopologyGraph): Deployment {
  return { flows: graph.flows.map(routeFlow) };
}

function routeFlow(flow: FlowGraph): FlowDeployment {
  return { topology: flow.topology, tiers: flow.tiers.map(routeTier) };
}

function routeTier(vertex: TierVertex): TierDeployment {
  const routes = vertex.outgoing.map(routeArc);
  const byRoute = routes.map((route) => chainsOf(vertex, route.arc));
  const nodes: NodeDeployment[] = vertex.tier.nodes.map((node, index) => ({
    node,
    chains: byRoute.map((chains) => chains[index] ?? []),
  }));
  return { vertex, routes, nodes };
}

function routeArc(arc: EdgeArc): Route {
  const isReliable = arc.reliable.length > 0;
  const isOrigin = arc.reliable.some((path) => path.hops[0]?.value === arc.from?.tier.name.value);
  return {
    arc,
    delivery: isReliable ? 'reliable' : (arc.edge.delivery?.value ?? 'disk-failover'),
    isOrigin,
  };
}

/** For each node of the tier its chain of receivers; equal chains are one object. */
function chainsOf(vertex: TierVertex, arc: EdgeArc): readonly (readonly Hop[])[] {
  const members = arc.to?.members ?? [];
  const hopOf = new Map(members.map(({ node, tier, cost }) => [node.name, hop(node, tier, cost)]));
  const chains = buildChains({
    senders: vertex.tier.nodes,
    receivers: members.map(({ node, cost }) => ({ ...node, cost })),
    length: arc.edge.failover?.value ?? defaultChainLength,
    preferSameZone: arc.edge.prefer?.value === 'same-zone',
  });
  const known = new Map<unknown, readonly Hop[]>();
  return chains.map((chain) => {
    const hops = known.get(chain) ?? chain.flatMap((receiver) => hopOf.get(receiver.name) ?? []);
    known.set(chain, hops);
    return hops;
  });
}

function hop(node: Node, tier: TierVertex, cost: number): Hop {
  return { node: node.name, host: node.host, port: node.port ?? tier.tier.port.value, cost };
}
