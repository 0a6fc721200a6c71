import type { Chain, ChainRequest, Receiver } from '../../../src/routing/chains/chain-request.js';
import { groupByCost } from '../../../src/routing/chains/level.js';
import { shareSlots } from '../../../src/routing/chains/share-slots.js';

/** Who comes first among receivers of one cost for a sender, so many of them as are asked for. */
export type Preference = (
  sender: { readonly name: string; readonly index: number },
  count: number,
) => Chain;

/** How a method prefers: given receivers once, it answers for every sender. */
export type PreferenceOf = (receivers: readonly Receiver[]) => Preference;

/** Chains as this project shapes them (by cost, own zone first) from another method's preferences. */
export function chainsByPreference(
  preferenceOf: PreferenceOf,
): (request: ChainRequest) => readonly Chain[] {
  return ({ senders, receivers, length, preferSameZone = false }) => {
    const levels = groupByCost(receivers);
    const slots = shareSlots(
      levels.map((level) => level.length),
      length,
    );
    const bandsOf = bandFinder(levels, preferenceOf, preferSameZone);
    return senders.map(({ name, zone }, index) =>
      slots.flatMap((count, level) => {
        const chosen: Receiver[] = [];
        for (const band of bandsOf(level, zone)) {
          if (chosen.length < count) chosen.push(...band({ name, index }, count - chosen.length));
        }
        return chosen;
      }),
    );
  };
}

function bandFinder(
  levels: readonly (readonly Receiver[])[],
  preferenceOf: PreferenceOf,
  preferSameZone: boolean,
) {
  const known = new Map<string, readonly Preference[]>();
  return (index: number, zone: string | undefined): readonly Preference[] => {
    const key = `${index} ${preferSameZone ? zone : ''}`;
    const found = known.get(key);
    if (found) return found;
    const level = levels[index] ?? [];
    const isNear = (receiver: Receiver) => preferSameZone && receiver.zone === zone;
    const bands = [level.filter(isNear), level.filter((one) => !isNear(one))];
    const made = bands.filter((band) => band.length > 0).map(preferenceOf);
    known.set(key, made);
    return made;
  };
}
