import { commonOfInnerWraps, commonOfOuterWraps } from './align-wraps.js';
import { receiversOf } from './receivers.js';
import type { ListEnd, Spine, Wrap } from './spine.js';

/** Where a sink went that is now in a list: how many of its wraps stay outside, and which member is the rest of it. */
export interface PlaceInList {
  readonly wraps: number;
  readonly member: number;
}

/** The place at which the sink has most in common with the list and the wraps around it; undefined where no member ends like it. */
export function placeInList(
  single: Spine,
  around: readonly Wrap[],
  { members }: ListEnd,
): PlaceInList | undefined {
  const outer = commonOfOuterWraps(single.wraps, around);
  let best: (PlaceInList & { readonly common: number }) | undefined;
  for (const [member, spine] of members.slice(0, consideredMembers).entries()) {
    const end = commonOfEnds(single, spine);
    if (end === 0) continue;
    const inner = commonOfInnerWraps(single.wraps, spine.wraps);
    for (const [wraps, common] of outer.entries()) {
      const sum = end + common + (inner[wraps] ?? 0);
      if (!best || sum > best.common) best = { wraps, member, common: sum };
    }
  }
  return best;
}

/** Whoever has more branches than this has them from a generator, and the first will do. */
const consideredMembers = 50;

function commonOfEnds(a: Spine, b: Spine): number {
  const receivers = new Set(receiversOf(a));
  const common = receiversOf(b).some((one) => receivers.has(one)) ? 3 : 0;
  return common + (endName(a) === endName(b) ? 1 : 0);
}

function endName({ end }: Spine): string {
  return end.kind === 'call' ? end.name : `${end.kind} list`;
}
