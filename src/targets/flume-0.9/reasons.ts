import type { NodeDeployment, Route } from '../../routing/deployment.js';
import { byDefault, type Reason, written } from '../explanation.js';
import type { TierPlan } from './tier-plan.js';

type Node = NodeDeployment['node'];
type Tier = TierPlan['tier'];
type Arc = Route['arc'];

/** An edge as people name it. */
export function edgeWords({ edge }: Arc): string {
  return `the edge ${edge.from.value} -> ${edge.to.value}`;
}

/** Which protocol nodes speak with one another; without a word of the operator's its place is the flow's. */
export function wireReason({ topology: { wire, flow } }: Pick<TierPlan, 'topology'>): Reason {
  return wire.span === flow.span
    ? byDefault(`wire: ${wire.value}`)
    : written('wire of the flow', wire);
}

/** Where a node listens: its own port, its tier's, or the default; the last has the place of the tier's name. */
export function portReason(node: Node, { name, port }: Tier): Reason {
  if (node.port !== undefined) return written(`port of node ${node.name}`, node);
  return port.span === name.span
    ? byDefault(`port: ${port.value}`)
    : written(`port of tier ${name.value}`, port);
}

/** What limits the bandwidth of a route. */
export function chokeReason(tier: Tier, { arc }: Route): Reason | undefined {
  if (arc.edge.choke) return written(`choke of ${edgeWords(arc)}`, arc.edge.choke);
  return tier.choke && written(`choke of tier ${tier.name.value}`, tier.choke);
}

/** How many receivers a chain has at most. */
export function lengthReason(arc: Arc): Reason {
  const { failover } = arc.edge;
  return failover
    ? written(`failover of ${edgeWords(arc)}`, failover)
    : byDefault('failover: at most 3 receivers');
}
