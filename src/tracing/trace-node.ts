import type { Deployment } from '../routing/deployment.js';
import { acknowledgementsOf } from './acknowledgements-of.js';
import { componentText } from './component-text.js';
import { type Place, placesOf } from './place-of-node.js';
import type { Send, Stop, Trace } from './trace.js';
import { type SendRequest, traceSend } from './trace-send.js';
import { treatmentsAt } from './treatments.js';

/** What is asked of a deployment. */
export interface TraceRequest {
  readonly node: string;
  readonly down: ReadonlySet<string>;
  readonly portOf: SendRequest['portOf'];
}

/** The way of an event from a node to where it leaves the flow; undefined where there is no such node. */
export function traceNode(deployment: Deployment, request: TraceRequest): Trace | undefined {
  const places = placesOf(deployment);
  const start = places.get(request.node);
  if (!start) return undefined;
  const stops = new Map<string, Stop>();
  walk(start, places, { ...request, stops });
  return {
    flow: start.flow.topology.flow.value,
    target: start.flow.topology.target.value,
    node: request.node,
    down: [...request.down].sort(),
    stops: [...stops.values()],
    acknowledgements: acknowledgementsOf(start, stops),
  };
}

interface Walk extends TraceRequest {
  readonly stops: Map<string, Stop>;
}

/** Depth first, so that a way is read to its end before the next one. */
function walk(place: Place, places: ReadonlyMap<string, Place>, walked: Walk): void {
  const stop = stopAt(place, walked);
  walked.stops.set(stop.node, stop);
  for (const name of stop.sends.flatMap(({ next }) => next)) {
    const next = places.get(name);
    if (next && !walked.stops.has(name)) walk(next, places, walked);
  }
}

function stopAt(place: Place, { down, portOf }: Walk): Stop {
  const { flow, tier, deployed } = place;
  const { node } = deployed;
  const { target } = flow.topology;
  const { source, sink, name } = tier.vertex.tier;
  const isDown = down.has(node.name);
  const sends = tier.routes.map((route, index) =>
    traceSend({ place, route, chain: deployed.chains[index] ?? [], down, portOf }),
  );
  return {
    node: node.name,
    tier: name.value,
    host: node.host,
    isDown,
    ...(source && { source: componentText(source, target.value, node) }),
    treatments: treatmentsAt(place),
    ...(sink && { sink: componentText(sink, target.value, node) }),
    sends: isDown ? [] : blocked(sends),
  };
}

/** The branches of a fan-out share a thread: one that tries again holds the others up (flume-0.9.md 3.2). */
function blocked(sends: readonly Send[]): readonly Send[] {
  if (!sends.some(({ outcome }) => outcome === 'held')) return sends;
  return sends.map((send) =>
    send.outcome === 'held' ? send : { ...send, outcome: 'blocked', next: [] },
  );
}
