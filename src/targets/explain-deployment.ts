import type {
  Deployment,
  FlowDeployment,
  NodeDeployment,
  TierDeployment,
} from '../routing/deployment.js';
import type { ExplainedPart } from './explanation.js';
import { explainNode as explainFlume09 } from './flume-0.9/explain-node.js';
import { explainNode as explainFlume1 } from './flume-1/explain-node.js';

/** A node of a deployment, and what each piece of its configuration comes from. */
export interface ExplainedNode {
  readonly flow: FlowDeployment;
  readonly tier: TierDeployment;
  readonly node: NodeDeployment['node'];
  readonly parts: readonly ExplainedPart[];
}

const targets = { 'flume-0.9': explainFlume09, 'flume-1': explainFlume1 };

/** Explains what a node gets; undefined where there is no such node. */
export function explainDeployment(deployment: Deployment, name: string): ExplainedNode | undefined {
  for (const flow of deployment.flows) {
    for (const tier of flow.tiers) {
      const deployed = tier.nodes.find(({ node }) => node.name === name);
      if (!deployed) continue;
      const parts = targets[flow.topology.target.value](flow, tier, deployed);
      return { flow, tier, node: deployed.node, parts };
    }
  }
  return undefined;
}
