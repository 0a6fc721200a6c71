import type { PageChain, PageData } from '../html/page-data.js';

/** Where events may go from some nodes, failovers included. */
export interface Route {
  /** Indexes of the tiers they pass, those of the nodes among them. */
  readonly tiers: ReadonlySet<number>;
  /** Indexes of the edges they take. */
  readonly edges: ReadonlySet<number>;
}

/** Follows the chains from the nodes on, downstream. */
export function routeFrom(data: PageData, nodes: readonly number[]): Route {
  const tiers = new Set<number>();
  const edges = new Set<number>();
  const seen = new Set(nodes);
  for (const index of seen) {
    const node = data.nodes[index];
    if (!node) continue;
    tiers.add(node.tier);
    for (const chain of node.chains.map((at) => data.chains[at] as PageChain)) {
      edges.add(chain.edge);
      for (const [hop] of chain.hops) seen.add(hop);
    }
  }
  return { tiers, edges };
}
