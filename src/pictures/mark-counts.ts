import type { Mark, MarkCounts, TierPicture } from './picture.js';

/** How many nodes of the tiers bear each mark. */
export function markCounts(tiers: readonly Pick<TierPicture, 'nodes'>[]): MarkCounts {
  const counts: Record<Mark, number> = { added: 0, removed: 0, changed: 0 };
  for (const { nodes } of tiers) for (const { mark } of nodes) if (mark) counts[mark]++;
  return counts;
}

/** The marks that some node bears, each with how many do: `2 added`. */
export function markWords(counts: MarkCounts): readonly { mark: Mark; text: string }[] {
  const marks = ['added', 'removed', 'changed'] as const;
  return marks
    .filter((mark) => counts[mark] > 0)
    .map((mark) => ({ mark, text: `${counts[mark]} ${mark}` }));
}
