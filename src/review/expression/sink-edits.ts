import { nameOfWrap } from './align-wraps.js';
import { failoverEdits } from './failover-edits.js';
import { fanOutEdits } from './fan-out-edits.js';
import { leafEdits, replacementEdits } from './leaf-edits.js';
import type { Place } from './place.js';
import type { PlacedEdit } from './placed-edit.js';
import type { End } from './spine.js';
import { type EndDelta, type Side, type SpineDelta, sideOf } from './spine-delta.js';
import { wrapEdits } from './wrap-edits.js';

/** What differs between two sinks, in the order of the text: first along the wraps, then where they end. */
export function sinkEdits({ wraps, end }: SpineDelta, place: Place): readonly PlacedEdit[] {
  const next = { before: nameOnSide(end, 'before'), after: nameOnSide(end, 'after') };
  const { edits, inside } = wrapEdits({ pairs: wraps, next, place });
  return [...edits, ...endEdits(end, inside)];
}

function endEdits(end: EndDelta, place: Place): readonly PlacedEdit[] {
  switch (end.kind) {
    case 'leaf':
      return leafEdits(end.before, end.after).map((edit) => ({ place, edit }));
    case 'replaced':
      return replacementEdits(end.before, end.after).map((edit) => ({ place, edit }));
    case 'list':
      return end.of === 'fan-out'
        ? fanOutEdits(end, place, sinkEdits)
        : failoverEdits(end, place, sinkEdits);
    default:
      return end satisfies never;
  }
}

/** What a side of an end begins with. */
function nameOnSide(end: EndDelta, side: Side): string {
  if (end.kind !== 'list') return nameOfEnd(end[side]);
  const only = end.members.find((one) => one.kind === 'kept');
  if (end.single !== side || !only) return `the ${end.of}`;
  const { wraps, end: inner } = sideOf(only.delta, side);
  return wraps[0] ? nameOfWrap(wraps[0]) : nameOfEnd(inner);
}

function nameOfEnd(end: End): string {
  return end.kind === 'call' ? end.name : `the ${end.kind}`;
}
