import type { TierVertex, TopologyGraph } from '../../graph/topology-graph.js';
import type { SourceCall } from '../../languages/flume-0.9/tree.js';
import type { Node } from '../../syntax/topology.js';
import { flume09Flows } from './flume-09-flows.js';
import { DEFAULT_PORT, type Protocol } from './network-target.js';
import { numberArgument } from './number-argument.js';
import { partsOf } from './tier-parts.js';

/** A node that takes events from other Flume nodes. */
export interface Listener {
  readonly vertex: TierVertex;
  readonly node: Node;
  readonly port: number;
  readonly protocol: Protocol;
}

/** Who listens in an installation, and what is known of its hosts. */
export interface Listeners {
  /** By `host:port`. */
  readonly byAddress: ReadonlyMap<string, Listener>;
  /** Nodes by name. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** Hosts with an agent of Flume 1.x, whose listeners this knows nothing of. */
  readonly foreignHosts: ReadonlySet<string>;
}

const SOURCES: Readonly<Record<string, Protocol>> = {
  collectorSource: 'thrift',
  thriftSource: 'thrift',
  avroSource: 'avro',
  rpcSource: 'rpc',
};

/** The listeners of an installation: every node that something sends to, and origins that listen by themselves. */
export function listenersOf(graph: TopologyGraph): Listeners {
  const flows = flume09Flows(graph);
  const vertices = flows.flatMap((flow) => flow.tiers);
  const listeners = vertices.flatMap(listenersIn);
  const others = graph.flows.filter((flow) => !flows.includes(flow));
  return {
    byAddress: new Map(listeners.map((one) => [address(one.node.host, one.port), one])),
    nodes: new Map(vertices.flatMap(({ tier }) => tier.nodes).map((node) => [node.name, node])),
    foreignHosts: new Set(
      others.flatMap(({ tiers }) =>
        tiers.flatMap(({ tier }) => tier.nodes.map(({ host }) => host)),
      ),
    ),
  };
}

/** A host and a port as a key: names of hosts are the same in capitals. */
export function address(host: string, port: number): string {
  return `${host.toLowerCase()}:${port}`;
}

function listenersIn(vertex: TierVertex): readonly Listener[] {
  const { tier, topology } = vertex;
  if (vertex.incoming.length > 0) {
    const protocol = topology.wire.value;
    return tier.nodes.map((node) => {
      return { vertex, node, port: node.port ?? tier.port.value, protocol };
    });
  }
  const { source } = partsOf(vertex);
  const protocol = source && SOURCES[source.name];
  const port = source && portOf(source);
  if (!protocol || port === undefined) return [];
  return tier.nodes.map((node) => ({ vertex, node, port, protocol }));
}

function portOf({ args: [port] }: SourceCall): number | undefined {
  return port ? numberArgument(port) : DEFAULT_PORT;
}
