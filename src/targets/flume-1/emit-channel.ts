import type { NodeDeployment } from '../../routing/deployment.js';
import type { AgentComponent } from './agent-component.js';
import { dataFolder } from './data-folder.js';
import type { ChannelPlan, TierPlan } from './tier-plan.js';

/** What a channel must suit: its plan, the tier's sources, and the sink that drains it. */
export interface ChannelRequest {
  readonly plan: TierPlan;
  readonly channel: ChannelPlan;
  readonly node: NodeDeployment['node'];
  /** The most events that a sink takes in one transaction. */
  readonly drainBatch: number;
}

/**
 * A channel with directories of its own, in which every batch from either side fits: Flume compares a
 * sink's batch with its own channel only, and a batch that does not fit is sent again for ever
 * (flume-1.x.md 2.2, 3.1, 10 nos. 26 and 27).
 */
export function emitChannel({ plan, channel, node, drainBatch }: ChannelRequest): AgentComponent {
  const { type, keepAliveSeconds } = channel;
  const floor = sizes[type];
  const transaction = Math.max(floor.transaction, plan.inboundBatch, drainBatch);
  const folder = `${dataFolder(node)}/${channel.channel}`;
  return {
    section: 'channels',
    name: channel.channel,
    properties: {
      type,
      capacity: String(Math.max(floor.capacity, 10 * transaction)),
      transactionCapacity: String(transaction),
      'keep-alive': String(keepAliveSeconds),
      ...(type === 'file'
        ? { checkpointDir: `${folder}/checkpoint`, dataDirs: `${folder}/data` }
        : {}),
    },
  };
}

/** Room enough that a larger batch somewhere seldom changes it; for files, Flume's defaults (flume-1.x.md 3.1). */
const sizes = {
  file: { transaction: 10_000, capacity: 1_000_000 },
  memory: { transaction: 1000, capacity: 10_000 },
} as const;
