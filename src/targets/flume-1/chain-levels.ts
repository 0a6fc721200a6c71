import type { Hop, NodeDeployment, Route } from '../../routing/deployment.js';

/** Receivers that share the load; at least one. */
export type Level = readonly [Hop, ...Hop[]];

/**
 * A failover chain as levels: the receivers of one level share the load, and a later level is used
 * when all before it are down. Where a level's receivers differ in weight, or the sender prefers those
 * of its zone, the chain's order decides, since Flume shares only evenly (flume-1.x.md 4.4).
 */
export function chainLevels(
  chain: readonly Hop[],
  { arc }: Route,
  sender: NodeDeployment['node'],
): readonly Level[] {
  const nodes = new Map(arc.to?.members.map(({ node }) => [node.name, node]));
  const prefersZone = arc.edge.prefer !== undefined && sender.zone !== undefined;
  const isNear = (hop: Hop) => prefersZone && nodes.get(hop.node)?.zone === sender.zone;
  const weightOf = (hop: Hop) => nodes.get(hop.node)?.weight ?? 1;
  return runs(chain, (hop) => `${hop.cost} ${isNear(hop)}`).flatMap((level) =>
    new Set(level.map(weightOf)).size > 1 ? level.map((hop): Level => [hop]) : [level],
  );
}

function runs(chain: readonly Hop[], keyOf: (hop: Hop) => string): readonly Level[] {
  const levels: [Hop, ...Hop[]][] = [];
  for (const hop of chain) {
    const level = levels.at(-1);
    if (level && keyOf(level[0]) === keyOf(hop)) level.push(hop);
    else levels.push([hop]);
  }
  return levels;
}
