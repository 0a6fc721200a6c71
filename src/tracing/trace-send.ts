import type { Hop, Route } from '../routing/deployment.js';
import type { Place } from './place-of-node.js';
import type { ChainLink, Outcome, Send } from './trace.js';
import { treatmentsOf } from './treatments.js';

/** One edge of one node, and the nodes that are down. */
export interface SendRequest {
  readonly place: Place;
  readonly route: Route;
  readonly chain: readonly Hop[];
  readonly down: ReadonlySet<string>;
  /** The port at which the receiver takes events of this edge. */
  readonly portOf: (hop: Hop, route: Route) => number;
}

/** Who gets an event along an edge while some nodes are down, and what becomes of it where nobody can. */
export function traceSend({ place, route, chain, down, portOf }: SendRequest): Send {
  const links = chain.map(
    (hop): ChainLink => ({ ...hop, port: portOf(hop, route), isDown: down.has(hop.node) }),
  );
  const next = nextOf(place, route, links);
  return {
    to: route.arc.edge.to.value,
    delivery: route.delivery,
    isOrigin: route.isOrigin,
    treatments: treatmentsOf(place, route),
    chain: links,
    outcome: next.length > 0 ? 'sent' : withoutReceiver(place, route),
    next,
  };
}

/** In flume-0.9 the first that is up; in flume-1 all of its cost, unless an order was asked for (flume-1.x.md 4.4). */
function nextOf({ flow, deployed }: Place, { arc }: Route, links: readonly ChainLink[]) {
  const first = links.find((link) => !link.isDown);
  if (!first) return [];
  const equals = links.filter((link) => link.cost === first.cost);
  const members = new Map(arc.to?.members.map(({ node }) => [node.name, node]));
  const weights = new Set(equals.map(({ node }) => members.get(node)?.weight ?? 1));
  const prefersZone = arc.edge.prefer !== undefined && deployed.node.zone !== undefined;
  const isShared = flow.topology.target.value === 'flume-1' && weights.size === 1 && !prefersZone;
  const takers = isShared ? equals.filter((link) => !link.isDown) : [first];
  return takers.map(({ node }) => node);
}

function withoutReceiver({ flow }: Place, { delivery, isOrigin }: Route): Outcome {
  switch (delivery) {
    case 'reliable':
      return isOrigin || flow.topology.target.value === 'flume-1' ? 'waits' : 'held';
    case 'disk-failover':
      return 'waits';
    case 'best-effort':
      return 'lost';
    default:
      return delivery satisfies never;
  }
}
