import type { FlowDeployment, Route, TierDeployment } from '../../routing/deployment.js';
import { ownBatchSize } from './component-batch.js';
import { batchSizeOf } from './packing.js';

type Vertex = TierDeployment['vertex'];

/** What holds for every agent of a tier. */
export interface TierPlan {
  readonly topology: Vertex['topology'];
  readonly vertex: Vertex;
  readonly tier: Vertex['tier'];
  readonly branches: readonly BranchPlan[];
  /** The operator's sink, where the tier has one. */
  readonly own: ChannelPlan | undefined;
  /** The most events that any of its sources puts in one transaction. */
  readonly inboundBatch: number;
}

/** An outgoing edge and the channel in front of it. */
export interface BranchPlan extends ChannelPlan {
  readonly route: Route;
}

/** How a branch's channel keeps events, and whether its sources wait for it. */
export interface ChannelPlan {
  readonly channel: string;
  readonly type: 'file' | 'memory';
  /** Whether a source goes on when the channel refuses (flume-1.x.md 5). */
  readonly isOptional: boolean;
  /** How long a put waits for room. */
  readonly keepAliveSeconds: number;
}

/**
 * Works out a tier's part in the flow. Beside a branch of a reliable path every other one is optional,
 * so that it can neither hold up nor double the reliable one; without one, only best effort is
 * (flume-1.x.md 5).
 */
export function planTier(flow: FlowDeployment, { vertex, routes }: TierDeployment): TierPlan {
  const { tier } = vertex;
  const ends = tier.sink !== undefined && endsPath(vertex);
  const hasReliable = ends || routes.some(({ delivery }) => delivery === 'reliable');
  const needed = hasReliable ? 'reliable' : 'disk-failover';
  const isOwnRequired = ends || !hasReliable;
  const requiredCount =
    routes.filter(({ delivery }) => delivery === needed).length +
    (tier.sink && isOwnRequired ? 1 : 0);
  const waits = keepAlive(requiredCount);
  return {
    topology: flow.topology,
    vertex,
    tier,
    branches: routes.map((route) => ({
      route,
      ...channelPlan(channelOf(route), route.delivery !== 'best-effort', {
        isOptional: route.delivery !== needed,
        waits,
      }),
    })),
    own: tier.sink && channelPlan('own', isKept(vertex), { isOptional: !isOwnRequired, waits }),
    inboundBatch: Math.max(
      ownBatchSize('source', tier.source),
      ...vertex.incoming.map(batchSizeOf),
    ),
  };
}

interface Waiting {
  readonly isOptional: boolean;
  readonly waits: number;
}

function channelPlan(channel: string, isDurable: boolean, waiting: Waiting): ChannelPlan {
  const { isOptional, waits } = waiting;
  const type = isDurable ? 'file' : 'memory';
  return { channel, type, isOptional, keepAliveSeconds: isOptional ? 0 : waits };
}

/** The longest wait that leaves the sum of all well below the senders' request-timeout of 20 s (flume-1.x.md 5). */
function keepAlive(channelCount: number): number {
  return Math.min(3, Math.floor(15 / Math.max(1, channelCount)));
}

/** Tiers and groups never share a name, and a node's may be a tier's. */
function channelOf({ arc }: Route): string {
  return `${arc.to?.kind === 'node' ? 'node' : 'to'}-${arc.edge.to.value}`;
}

/** Whether what reaches the tier is more than best effort, so that its own sink keeps it on disk. */
function isKept({ tier, incoming }: Vertex): boolean {
  if (tier.source) return true;
  return incoming.some(
    (arc) => arc.reliable.length > 0 || arc.edge.delivery?.value !== 'best-effort',
  );
}

function endsPath(vertex: Vertex): boolean {
  return vertex.incoming.some((arc) =>
    arc.reliable.some(({ hops }) => {
      const last = hops.at(-1)?.value;
      return last === arc.edge.to.value || last === vertex.tier.name.value;
    }),
  );
}
