import type { TierVertex, TopologyGraph } from '../../graph/topology-graph.js';
import type { Node } from '../../syntax/topology.js';
import { fillTemplate } from '../../text/fill-template.js';
import { flume09Flows } from './flume-09-flows.js';
import { address, type Listener, type Listeners, listenersOf } from './listeners.js';
import { type NetworkTarget, networkTargets } from './network-target.js';
import { leavesOf } from './tier-parts.js';

/** Whom a hand-written network sink reaches. */
export interface ResolvedTarget {
  readonly vertex: TierVertex;
  readonly target: NetworkTarget;
  readonly host: string;
  /** The node that listens there; undefined where none of the installation does. */
  readonly listener: Listener | undefined;
}

/** Hand-written receivers of an installation, each for the first of the sender's nodes for which the question is answered with yes. */
export function resolvedTargets(
  graph: TopologyGraph,
  asks: (resolved: ResolvedTarget, listeners: Listeners) => boolean,
): readonly ResolvedTarget[] {
  const vertices = flume09Flows(graph).flatMap((flow) => flow.tiers);
  const written = vertices.flatMap((vertex) =>
    leavesOf(vertex)
      .flatMap(networkTargets)
      .map((target) => ({ vertex, target })),
  );
  if (written.length === 0) return [];
  const listeners = listenersOf(graph);
  return written.flatMap(({ vertex, target }) => {
    const hosts = new Set(vertex.tier.nodes.flatMap((node) => hostFor(target, node)));
    const all = [...hosts].map((host) => resolve({ vertex, target, host }, listeners));
    return all.find((one) => asks(one, listeners)) ?? [];
  });
}

/** The host that a node sends to; none where only a secret would tell. */
function hostFor({ host: template }: NetworkTarget, { name: node, host }: Node): readonly string[] {
  const filled = fillTemplate(template, { node, host });
  if (filled.includes('${')) return [];
  return [filled === 'localhost' || filled === '127.0.0.1' ? host : filled];
}

function resolve(
  found: Omit<ResolvedTarget, 'listener'>,
  { byAddress }: Listeners,
): ResolvedTarget {
  return { ...found, listener: byAddress.get(address(found.host, found.target.port)) };
}
