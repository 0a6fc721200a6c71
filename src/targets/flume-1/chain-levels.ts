import type { Hop, NodeDeployment, Route } from '../../routing/deployment.js';

/**
 * A failover chain as levels: the receivers of one level share the load, and a later level is used
 * when all before it are down. Where a level's receivers differ in weight, or the sender prefers those
 * of its zone, the chain's order decides, since Flume shares only evenly (flume-1.x.md 4.4).
 */
export function chainLevels(
  chain: readonly Hop[],
  { arc }: Route,
  sender: NodeDeployment['node'],
): readonly (readonly Hop[])[] {
  const nodes = new Map(arc.to?.members.map(({ node }) => [node.name, node]));
  const prefersZone = arc.edge.prefer !== undefined && sender.zone !== undefined;
  const isNear = (hop: Hop) => prefersZone && nodes.get(hop.node)?.zone === sender.zone;
  const weightOf = (hop: Hop) => nodes.get(hop.node)?.weight ?? 1;
  return runs(chain, (hop) => `${hop.cost} ${isNear(hop)}`).flatMap((level) =>
    new Set(level.map(weightOf)).size > 1 ? level.map((hop) => [hop]) : [level],
  );
}

function runs(chain: readonly Hop[], keyOf: (hop: Hop) => string): readonly (readonly Hop[])[] {
  const levels: Hop[][] = [];
  let last: string | undefined;
  for (const hop of chain) {
    const key = keyOf(hop);
    if (key === last) levels.at(-1)?.push(hop);
    else levels.push([hop]);
    last = key;
  }
  return levels;
}
