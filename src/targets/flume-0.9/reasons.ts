import type { Route } from '../../routing/deployment.js';
import { byDefault, type Reason, written } from '../explanation.js';
import { edgeWords } from '../shared-reasons.js';
import type { TierPlan } from './tier-plan.js';

type Tier = TierPlan['tier'];
type Arc = Route['arc'];

/** Which protocol nodes speak with one another; without a word of the operator's its place is the flow's. */
export function wireReason({ topology: { wire, flow } }: Pick<TierPlan, 'topology'>): Reason {
  return wire.span === flow.span
    ? byDefault(`wire: ${wire.value}`)
    : written('wire of the flow', wire);
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
