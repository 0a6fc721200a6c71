import { printSink } from '../../languages/flume-0.9/print.js';
import type { Mark } from '../edit.js';
import { maskedText } from './mask-receivers.js';
import { type Place, within } from './place.js';
import type { PlacedEdit } from './placed-edit.js';
import { receiversOf } from './receivers.js';
import { type Spine, sinkOf } from './spine.js';
import { type ListDelta, type MemberDelta, type SpineDelta, sideOf } from './spine-delta.js';

/** Tells what differs between two sinks. */
export type TellDelta = (delta: SpineDelta, place: Place) => readonly PlacedEdit[];

/** What differs between two fan-outs, or between a fan-out and the one sink there was or will be. */
export function fanOutEdits(list: ListDelta, place: Place, tell: TellDelta): readonly PlacedEdit[] {
  return [
    ...turningEdits(list, place),
    ...list.members.flatMap((member) => branchEdits(member, place, tell)),
    ...(isReordered(list) ? [changed('branches in another order', place)] : []),
  ];
}

/** Whether kept members stand in another order. */
export function isReordered({ members }: ListDelta): boolean {
  const places = members.flatMap((one) => (one.kind === 'kept' ? [one] : []));
  const after = places.sort((a, b) => a.beforeAt - b.beforeAt).map(({ afterAt }) => afterAt);
  return after.some((at, index) => at < (after[index - 1] ?? 0));
}

/** An edit of something that stays. */
export function changed(text: string, place: Place): PlacedEdit {
  return { place, edit: { mark: '~', text, likeness: text } };
}

function turningEdits({ single, members }: ListDelta, place: Place): readonly PlacedEdit[] {
  if (single === undefined) return [];
  const branches = `${members.length} ${members.length === 1 ? 'branch' : 'branches'}`;
  return [
    single === 'before'
      ? changed(`fan-out: ${branches} instead of one sink`, place)
      : changed(`no fan-out: one sink instead of ${branches}`, place),
  ];
}

function branchEdits(member: MemberDelta, place: Place, tell: TellDelta): readonly PlacedEdit[] {
  switch (member.kind) {
    case 'kept': {
      const name = `the branch ${targetOf(sideOf(member.delta, 'after'))}`;
      return tell(member.delta, within(place, name, `branch ${member.afterAt}`));
    }
    case 'inserted':
      return [wholeBranch('+', member.spine, place)];
    case 'removed':
      return [wholeBranch('-', member.spine, place)];
    default:
      return member satisfies never;
  }
}

function wholeBranch(mark: Mark, branch: Spine, place: Place): PlacedEdit {
  const text = `branch ${targetOf(branch)}: ${printSink(sinkOf(branch))}`;
  return { place, edit: { mark, text, likeness: `branch: ${maskedText(branch)}` } };
}

/** Where a branch goes: its first receiver, or the name of its sink. */
function targetOf(branch: Spine): string {
  const [first] = receiversOf(branch);
  const { end } = branch;
  return `to ${first ?? (end.kind === 'call' ? end.name : `a ${end.kind}`)}`;
}
