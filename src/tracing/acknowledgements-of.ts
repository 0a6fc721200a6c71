import type { FlowDeployment, TierDeployment } from '../routing/deployment.js';
import type { ReliablePath } from '../syntax/topology.js';
import { pathsEndingAt } from './paths-ending-at.js';
import type { Place } from './place-of-node.js';
import { rollMsOf } from './roll-ms-of.js';
import type { Acknowledgement, Stop } from './trace.js';

type Stops = ReadonlyMap<string, Stop>;

/**
 * How the event is acknowledged: along the reliable paths from, through or to the traced node, then along
 * those that start farther on.
 */
export function acknowledgementsOf(start: Place, stops: Stops): readonly Acknowledgement[] {
  const { vertex, routes } = start.tier;
  const onward = routes.flatMap(({ arc }) => arc.reliable);
  const own = [...new Set([...pathsEndingAt(vertex), ...onward])];
  const first = stops.get(start.deployed.node.name);
  const later = laterPaths(start.flow, stops).filter(({ path }) => !own.includes(path));
  return [...own.map((path) => ({ path, stop: first })), ...later].map((journey) =>
    acknowledgement(start.flow, journey, stops),
  );
}

/** A reliable path, and the stop where the event comes onto it. */
interface Journey {
  readonly path: ReliablePath;
  readonly stop: Stop | undefined;
}

function laterPaths(flow: FlowDeployment, stops: Stops): readonly Journey[] {
  const starts = new Map<ReliablePath, Stop>();
  for (const stop of stops.values()) {
    for (const { arc, isOrigin } of tierOf(flow, stop)?.routes ?? []) {
      const path = isOrigin && arc.reliable.find(({ hops }) => hops[0]?.value === stop.tier);
      if (path && !starts.has(path)) starts.set(path, stop);
    }
  }
  return [...starts].map(([path, stop]) => ({ path, stop }));
}

function tierOf(flow: FlowDeployment, stop: Stop | undefined): TierDeployment | undefined {
  return flow.tiers.find(({ vertex }) => vertex.tier.name.value === stop?.tier);
}

function acknowledgement(
  flow: FlowDeployment,
  { path, stop }: Journey,
  stops: Stops,
): Acknowledgement {
  const way = wayAlong(flow, { path, stop }, stops);
  const last = tierOf(flow, way.at(-1));
  const isThere =
    last !== undefined && way.at(-1)?.isDown === false && pathsEndingAt(last.vertex).includes(path);
  const isOg = flow.topology.target.value === 'flume-0.9';
  const sink = last?.vertex.tier.sink;
  const rollMs = isOg && sink?.expression ? rollMsOf(sink.expression.tree) : undefined;
  return {
    path: path.hops.map((hop) => hop.value),
    kind: isOg ? 'end-to-end' : 'hop-by-hop',
    back: way.map(({ node }) => node).reverse(),
    when: !isThere ? 'never' : !isOg ? 'committed' : sink ? 'file-closes' : 'arrives',
    ...(isThere && rollMs !== undefined && { rollMs }),
  };
}

/** The stops along the path, as far as the event comes. */
function wayAlong(
  flow: FlowDeployment,
  { path, stop: first }: Journey,
  stops: Stops,
): readonly Stop[] {
  const way: Stop[] = [];
  let stop = first;
  while (stop) {
    way.push(stop);
    const index = tierOf(flow, stop)?.routes.findIndex(({ arc }) => arc.reliable.includes(path));
    stop = stops.get(stop.sends[index ?? -1]?.next[0] ?? '');
  }
  return way;
}
