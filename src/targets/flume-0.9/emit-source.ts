import { sourceCall } from '../../languages/flume-0.9/build.js';
import type { SourceCall } from '../../languages/flume-0.9/tree.js';
import type { NodeDeployment } from '../../routing/deployment.js';
import type { TierPlan } from './tier-plan.js';

/** A node's source: its tier's own where events enter the flow, otherwise a listener on the node's port. */
export function emitSource(plan: TierPlan, node: NodeDeployment['node']): SourceCall {
  const written = plan.tier.source?.expression?.tree;
  if (written && !plan.isReceiver) return written;
  const port = node.port ?? plan.tier.port.value;
  return sourceCall(`${plan.topology.wire.value}Source`, port);
}
