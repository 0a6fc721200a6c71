import type { FlowDeployment, NodeDeployment } from '../../routing/deployment.js';
import type { Artifact } from '../artifact.js';
import { type ContentOptions, fillContent } from '../fill-content.js';
import { emitSinks } from './emit-sink.js';
import { emitSources } from './emit-source.js';
import { printAgent } from './print-agent.js';
import { planTier, type TierPlan } from './tier-plan.js';

/** The properties text of every agent of a flow: one agent for each logical node, named like it (flume-1.x.md 7). */
export function* emitFlow(flow: FlowDeployment, options: ContentOptions): Generator<Artifact> {
  for (const tier of flow.tiers) {
    const plan = planTier(flow, tier);
    for (const node of tier.nodes) yield emitNode(plan, node, options);
  }
}

function emitNode(plan: TierPlan, deployed: NodeDeployment, options: ContentOptions): Artifact {
  const { node, chains } = deployed;
  const values = { node: node.name, host: node.host };
  const components = [...emitSources(plan, node), ...emitSinks(plan, deployed)];
  return {
    flow: plan.topology.flow.value,
    tier: plan.tier.name.value,
    node: node.name,
    host: node.host,
    target: 'flume-1',
    parts: {
      properties: fillContent({ ...options, values }, (fill) =>
        printAgent(node.name, components, fill),
      ),
    },
    chokes: {},
    sendsTo: [...new Set(chains.flat().map((hop) => hop.node))].sort(),
  };
}
