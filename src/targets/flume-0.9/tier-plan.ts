import { decorator } from '../../languages/flume-0.9/build.js';
import type { DecoratorCall, Sink } from '../../languages/flume-0.9/tree.js';
import type { FlowDeployment, Route, TierDeployment } from '../../routing/deployment.js';
import { unpackDecorators } from './packing.js';

type Vertex = TierDeployment['vertex'];

/** What holds for every node of a tier: who it is on the flow's reliable paths, and what it does first. */
export interface TierPlan {
  readonly topology: Vertex['topology'];
  readonly tier: Vertex['tier'];
  readonly routes: readonly Route[];
  /** Whether something sends to it, so that it listens. */
  readonly isReceiver: boolean;
  /** Whether events of a reliable path leave it still waiting for their acknowledgement. */
  readonly isTransit: boolean;
  /** Whether events carry acknowledgement attributes where the branches part. */
  readonly isAcked: boolean;
  /** What every event meets before the branches part, without the stamp of the node itself. */
  readonly unpack: readonly DecoratorCall[];
  readonly acknowledge: readonly DecoratorCall[];
  readonly process: readonly DecoratorCall[];
  readonly sink: Sink | undefined;
}

/** Takes the acknowledgement attributes off, so that nothing behind it can acknowledge (flume-0.9.md 3.6). */
export const maskAcknowledgement = decorator('mask', 'AckTag', 'AckType', 'AckChecksum');

/** Works out a tier's part in the flow. */
export function planTier(flow: FlowDeployment, { vertex, routes }: TierDeployment): TierPlan {
  const { tier } = vertex;
  const isReached = vertex.incoming.some((arc) => arc.reliable.length > 0);
  const endsHere = vertex.incoming.some((arc) =>
    arc.reliable.some((path) => isLast(path, arc, vertex)),
  );
  const sink = tier.sink?.expression?.tree;
  const takesOver = endsHere && sink === undefined;
  return {
    topology: flow.topology,
    tier,
    routes,
    isReceiver: vertex.incoming.length > 0,
    isTransit: isReached && !endsHere,
    isAcked: isReached && !takesOver,
    unpack: unpackDecorators(vertex),
    acknowledge: takesOver ? [decorator('ackChecker'), maskAcknowledgement] : [],
    process: tier.process.flatMap((one) => one.expression?.tree ?? []),
    sink,
  };
}

type Arc = Vertex['incoming'][number];

function isLast(path: Arc['reliable'][number], arc: Arc, vertex: Vertex): boolean {
  const last = path.hops.at(-1)?.value;
  return last === arc.edge.to.value || last === vertex.tier.name.value;
}
