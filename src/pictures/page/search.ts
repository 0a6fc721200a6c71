import type { PageData } from '../html/page-data.js';

/** What nodes are found by: their names, hosts and tiers in lower case. */
export interface SearchIndex {
  readonly nodes: readonly SearchEntry[];
}

interface SearchEntry {
  readonly name: string;
  readonly host: string;
  readonly tier: string;
}

/** The nodes that a query finds, the best first, and how many there are in all. */
export interface SearchResult {
  /** Indexes of nodes. */
  readonly nodes: readonly number[];
  readonly total: number;
}

/** Prepares the search in an installation. */
export function buildSearchIndex({ nodes, tiers }: PageData): SearchIndex {
  return {
    nodes: nodes.map(({ name, host, tier }) => ({
      name: name.toLowerCase(),
      host: (host ?? '').toLowerCase(),
      tier: (tiers[tier]?.name ?? '').toLowerCase(),
    })),
  };
}

/** Finds the nodes in whose name, host or tier every word of the query stands; at most so many are given. */
export function searchNodes({ nodes }: SearchIndex, query: string, most: number): SearchResult {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { nodes: [], total: 0 };
  const byRank: number[][] = ranks.map(() => []);
  let total = 0;
  for (const [index, entry] of nodes.entries()) {
    const rank = Math.max(...words.map((word) => rankOf(entry, word)));
    if (rank >= ranks.length) continue;
    total++;
    const found = byRank[rank];
    if (found && found.length < most) found.push(index);
  }
  return { nodes: byRank.flat().slice(0, most), total };
}

/** How an entry can fit a word, the best first. */
const ranks: readonly ((entry: SearchEntry, word: string) => boolean)[] = [
  ({ name }, word) => name === word,
  ({ name }, word) => name.startsWith(word),
  ({ name }, word) => name.includes(word),
  ({ host }, word) => host.includes(word),
  ({ tier }, word) => tier.includes(word),
];

function rankOf(entry: SearchEntry, word: string): number {
  const rank = ranks.findIndex((fits) => fits(entry, word));
  return rank < 0 ? ranks.length : rank;
}
