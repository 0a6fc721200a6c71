import type { EdgePicture, FlowPicture } from './picture.js';

/** The tiers whose nodes an edge leads to, each once: those of a group's members, or the one. */
export function receivingTiers(
  { to }: Pick<EdgePicture, 'to'>,
  { groups }: Pick<FlowPicture, 'groups'>,
): readonly string[] {
  if (to.kind !== 'group') return [to.tier];
  const named = groups.filter(({ name }) => name === to.group);
  return [...new Set(named.flatMap(({ members }) => members.map(({ tier }) => tier)))];
}
