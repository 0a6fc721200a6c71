import { alignWraps } from './align-wraps.js';
import { pairMembers } from './pair-members.js';
import { placeInList } from './place-in-list.js';
import type { End, ListEnd, Spine } from './spine.js';
import type { EndDelta, ListDelta, MemberDelta, Side, SpineDelta } from './spine-delta.js';

/** What becomes of a sink, aligned so that as much as can be is kept. */
export function diffSpines(before: Spine, after: Spine): SpineDelta {
  const outer = sideWithMoreLists(before.end, after.end);
  if (outer === 'after') return listAround('before', before, after) ?? plainDelta(before, after);
  if (outer === 'before') return listAround('after', after, before) ?? plainDelta(before, after);
  return plainDelta(before, after);
}

/** The side that has a list around what the other side is. */
function sideWithMoreLists(before: End, after: End): Side | undefined {
  const [a, b] = [depth(before), depth(after)];
  return a === b ? undefined : a < b ? 'after' : 'before';
}

/** A leaf, a failover, a failover with one in it, a fan-out. */
function depth(end: End): number {
  if (end.kind === 'call') return 0;
  if (end.kind === 'fan-out') return 3;
  return end.members.some(isBareFailover) ? 2 : 1;
}

function isBareFailover({ wraps, end }: Spine): boolean {
  return wraps.length === 0 && end.kind === 'failover';
}

/** The single sink becomes one member of the other side's list, or the other way round; undefined where no member is like it. */
function listAround(side: Side, single: Spine, listed: Spine): SpineDelta | undefined {
  const { wraps, end } = listed;
  const place = end.kind === 'call' ? undefined : placeInList(single, wraps, end);
  if (!place || end.kind === 'call') return undefined;
  const outer = single.wraps.slice(0, place.wraps);
  const inner: Spine = { wraps: single.wraps.slice(place.wraps), end: single.end };
  const members = end.members.map((spine, at): MemberDelta => {
    if (at !== place.member) return { kind: side === 'before' ? 'inserted' : 'removed', at, spine };
    return side === 'before'
      ? { kind: 'kept', beforeAt: 0, afterAt: at, delta: diffSpines(inner, spine) }
      : { kind: 'kept', beforeAt: at, afterAt: 0, delta: diffSpines(spine, inner) };
  });
  return {
    wraps: side === 'before' ? alignWraps(outer, wraps) : alignWraps(wraps, outer),
    end: { kind: 'list', of: end.kind, single: side, members },
  };
}

function plainDelta(before: Spine, after: Spine): SpineDelta {
  return { wraps: alignWraps(before.wraps, after.wraps), end: endDelta(before.end, after.end) };
}

function endDelta(before: End, after: End): EndDelta {
  if (before.kind === 'call')
    return after.kind === 'call' && after.name === before.name
      ? { kind: 'leaf', before, after }
      : { kind: 'replaced', before, after };
  if (after.kind !== before.kind) return { kind: 'replaced', before, after };
  return listDelta(before, after);
}

function listDelta(before: ListEnd, after: ListEnd): ListDelta {
  const partners = pairMembers(before, after);
  const taken = new Set(partners.values());
  const kept = before.members.map((spine, at): MemberDelta => {
    const afterAt = partners.get(at);
    const other = afterAt === undefined ? undefined : after.members[afterAt];
    if (afterAt === undefined || !other) return { kind: 'removed', at, spine };
    return { kind: 'kept', beforeAt: at, afterAt, delta: diffSpines(spine, other) };
  });
  const inserted = after.members.flatMap((spine, at): MemberDelta[] =>
    taken.has(at) ? [] : [{ kind: 'inserted', at, spine }],
  );
  return { kind: 'list', of: before.kind, members: [...kept, ...inserted] };
}
