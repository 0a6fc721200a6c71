import type { NodeDeployment } from '../../routing/deployment.js';
import type { AgentComponent } from './agent-component.js';
import { ownBatchSize } from './component-batch.js';
import { emitBranch } from './emit-branch.js';
import { emitChannel } from './emit-channel.js';
import { mappingProperties } from './mapping-properties.js';
import type { TierPlan } from './tier-plan.js';

/** Where an agent's events go: a branch for each edge, and the operator's sink with a channel of its own. */
export function emitSinks(
  plan: TierPlan,
  { node, chains }: NodeDeployment,
): readonly AgentComponent[] {
  const branches = plan.branches.flatMap((branch, index) =>
    emitBranch({ plan, branch, node, chain: chains[index] ?? [] }),
  );
  return [...branches, ...ownSink(plan, node)];
}

function ownSink(plan: TierPlan, node: NodeDeployment['node']): readonly AgentComponent[] {
  const { own, tier } = plan;
  if (!own || !tier.sink?.mapping) return [];
  const drainBatch = ownBatchSize('sink', tier.sink);
  const properties = { ...mappingProperties(tier.sink.mapping), channel: own.channel };
  return [
    emitChannel({ plan, channel: own, node, drainBatch }),
    { section: 'sinks', name: 'own', properties },
  ];
}
