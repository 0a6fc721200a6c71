import type { ReliablePath } from '../syntax/topology.js';
import { pathsEndingAt } from './paths-ending-at.js';
import type { Place } from './place-of-node.js';
import { rollMsOf } from './roll-ms-of.js';
import type { Acknowledgement, Stop } from './trace.js';

type Stops = ReadonlyMap<string, Stop>;

/** How an event that comes along a reliable path from or through the node is acknowledged, path by path. */
export function acknowledgementsOf(start: Place, stops: Stops): readonly Acknowledgement[] {
  const { vertex, routes } = start.tier;
  const onward = routes.flatMap(({ arc }) => arc.reliable);
  const paths = [...new Set([...pathsEndingAt(vertex), ...onward])];
  return paths.map((path) => acknowledgement(start, path, stops));
}

function acknowledgement(start: Place, path: ReliablePath, stops: Stops): Acknowledgement {
  const { target } = start.flow.topology;
  const way = wayAlong(start, path, stops);
  const last = start.flow.tiers.find(({ vertex }) => vertex.tier.name.value === way.at(-1)?.tier);
  const isThere =
    last !== undefined && way.at(-1)?.isDown === false && pathsEndingAt(last.vertex).includes(path);
  const isOg = target.value === 'flume-0.9';
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

/** The stops along the path from the traced node on, as far as the event comes. */
function wayAlong(start: Place, path: ReliablePath, stops: Stops): readonly Stop[] {
  const way: Stop[] = [];
  let stop = stops.get(start.deployed.node.name);
  while (stop) {
    way.push(stop);
    const { tier, sends } = stop;
    const index = start.flow.tiers
      .find(({ vertex }) => vertex.tier.name.value === tier)
      ?.routes.findIndex(({ arc }) => arc.reliable.includes(path));
    stop = stops.get(sends[index ?? -1]?.next[0] ?? '');
  }
  return way;
}
