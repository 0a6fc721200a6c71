import type {
  Deployment,
  FlowDeployment,
  NodeDeployment,
  TierDeployment,
} from '../routing/deployment.js';

/** A node with the tier and the flow that it is in. */
export interface Place {
  readonly flow: FlowDeployment;
  readonly tier: TierDeployment;
  readonly deployed: NodeDeployment;
}

/** Every node of the installation by its name. */
export function placesOf(deployment: Deployment): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const flow of deployment.flows) {
    for (const tier of flow.tiers) {
      for (const deployed of tier.nodes) places.set(deployed.node.name, { flow, tier, deployed });
    }
  }
  return places;
}
