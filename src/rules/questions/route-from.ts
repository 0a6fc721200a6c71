import type { TierVertex } from '../../graph/topology-graph.js';

/**
 * The hops that lead from a tier, by edges to one tier each, to the nearest receivers of the wanted
 * kind, as a reliable path names them; undefined where there is no such way.
 */
export function routeFrom(
  start: TierVertex,
  isWanted: (receivers: readonly TierVertex[]) => boolean,
): readonly string[] | undefined {
  const seen = new Set([start]);
  const queue: { readonly vertex: TierVertex; readonly hops: readonly string[] }[] = [
    { vertex: start, hops: [] },
  ];
  for (const { vertex, hops } of queue) {
    for (const { edge, receivers } of vertex.outgoing) {
      const [only, ...others] = receivers;
      const isOne = only !== undefined && others.length === 0;
      const way = [...hops, isOne ? only.tier.name.value : edge.to.value];
      if (isWanted(receivers)) return way;
      if (!isOne || seen.has(only)) continue;
      seen.add(only);
      queue.push({ vertex: only, hops: way });
    }
  }
  return undefined;
}
