import { counted } from '../review/count-words.js';
import { groupBy } from '../review/group-by.js';
import { markCounts, markWords } from './mark-counts.js';
import type { FlowPicture, GroupPicture, TierPicture } from './picture.js';
import { roleWord, tierFacts } from './tier-facts.js';

/** What formats that lay out text themselves write into a tier's box, below its name. */
export function tierLines(tier: TierPicture, flow: FlowPicture): readonly string[] {
  const { count, names, hosts, costs, notes } = tierFacts(tier, flow);
  const marks = markWords(markCounts([tier])).map(({ text }) => text);
  return [
    names === tier.name ? count : `${count}: ${names}`,
    ...(hosts === undefined ? [] : [`on ${hosts}`]),
    ...costs,
    ...componentLines(tier),
    ...notes,
    ...(marks.length > 0 ? [marks.join(', ')] : []),
  ];
}

/** What they write into a group's box, below its name. */
export function groupLines({ members }: GroupPicture): readonly string[] {
  return [`group of ${counted(members.length, 'member')}`];
}

/** Names alone: whole components would make the boxes wide. */
function componentLines({ components }: TierPicture): readonly string[] {
  return [...groupBy(components, ({ role }) => role).values()].map((alike) => {
    const [{ role }] = alike;
    return `${roleWord[role]} ${alike.map(({ name }) => name).join(', ')}`;
  });
}
