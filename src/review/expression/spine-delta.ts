import type { SinkCall } from '../../languages/flume-0.9/tree.js';
import type { Pair } from '../align-lists.js';
import type { End, ListEnd, Spine, Wrap } from './spine.js';

/** Two spines in one: what is kept, what goes, what comes; both can be read back from it. */
export interface SpineDelta {
  readonly wraps: readonly Pair<Wrap>[];
  readonly end: EndDelta;
}

/** What becomes of where a spine ends. */
export type EndDelta =
  /** The same leaf, its arguments perhaps changed. */
  | { readonly kind: 'leaf'; readonly before: SinkCall; readonly after: SinkCall }
  | { readonly kind: 'replaced'; readonly before: End; readonly after: End }
  | ListDelta;

/** A list whose members are told apart. */
export interface ListDelta {
  readonly kind: 'list';
  readonly of: ListEnd['kind'];
  /** The side that has no list there: its one member stands in the list's place. */
  readonly single?: 'before' | 'after';
  readonly members: readonly MemberDelta[];
}

/** What becomes of a member; `beforeAt`, `afterAt` and `at` are its indexes on its sides. */
export type MemberDelta =
  | {
      readonly kind: 'kept';
      readonly beforeAt: number;
      readonly afterAt: number;
      readonly delta: SpineDelta;
    }
  | { readonly kind: 'removed' | 'inserted'; readonly at: number; readonly spine: Spine };

/** A side of a difference. */
export type Side = 'before' | 'after';

/** The spine that a difference was made from, or the one it leads to. */
export function sideOf({ wraps, end }: SpineDelta, side: Side): Spine {
  const own = wraps.flatMap((pair) => wrapsOf(pair, side));
  if (end.kind !== 'list') return { wraps: own, end: end[side] };
  const members = membersOn(end, side).map(({ spine }) => spine);
  const [only] = members;
  if (end.single === side && only) return { wraps: [...own, ...only.wraps], end: only.end };
  return { wraps: own, end: { kind: end.of, members } };
}

/** A member of a list on one side, and what becomes of it. */
export interface MemberOnSide {
  readonly at: number;
  readonly spine: Spine;
  readonly member: MemberDelta;
}

/** A list's members on one side, in their order there. */
export function membersOn({ members }: ListDelta, side: Side): readonly MemberOnSide[] {
  return members.flatMap((member) => memberOn(member, side)).sort((a, b) => a.at - b.at);
}

function wrapsOf(pair: Pair<Wrap>, side: Side): readonly Wrap[] {
  if (pair.kind === 'kept') return [pair[side]];
  if (pair.kind === 'removed') return side === 'before' ? [pair.before] : [];
  return side === 'after' ? [pair.after] : [];
}

function memberOn(member: MemberDelta, side: Side): readonly MemberOnSide[] {
  if (member.kind === 'kept') {
    const at = side === 'before' ? member.beforeAt : member.afterAt;
    return [{ at, spine: sideOf(member.delta, side), member }];
  }
  const isThere = (member.kind === 'removed') === (side === 'before');
  return isThere ? [{ at: member.at, spine: member.spine, member }] : [];
}
