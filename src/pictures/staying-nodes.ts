import type { NodePicture, TierPicture } from './picture.js';

/** The nodes of the tiers that an apply does not remove. */
export function stayingNodes(tiers: readonly TierPicture[]): readonly NodePicture[] {
  return tiers.flatMap(({ nodes }) => nodes.filter(({ mark }) => mark !== 'removed'));
}
