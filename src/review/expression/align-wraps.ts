import { equalCalls } from '../../languages/flume-0.9/equal.js';
import { alignLists, commonOfTails, type Pair } from '../align-lists.js';
import { callText } from './change-text.js';
import type { Wrap } from './spine.js';

/** Both lists of wraps in one; equal wraps are kept before those of which only the name is the same. */
export function alignWraps(before: readonly Wrap[], after: readonly Wrap[]): readonly Pair<Wrap>[] {
  return alignLists(before, after, likenessOfWraps);
}

/** For each number of wraps taken off the front of `before`, how much the rest has in common with all of `after`. */
export function commonOfInnerWraps(
  before: readonly Wrap[],
  after: readonly Wrap[],
): readonly number[] {
  return commonOfTails(before, after, likenessOfWraps);
}

/** For each number of wraps taken off the front of `before`, how much these have in common with all of `after`. */
export function commonOfOuterWraps(
  before: readonly Wrap[],
  after: readonly Wrap[],
): readonly number[] {
  const [a, b] = [[...before].reverse(), [...after].reverse()];
  return [...commonOfTails(a, b, likenessOfWraps)].reverse();
}

/** Whether two wraps are written alike. */
export function equalWraps(a: Wrap, b: Wrap): boolean {
  if (a.kind === 'decorator') return b.kind === 'decorator' && equalCalls(a, b);
  return a.kind === b.kind && a.millis === b.millis;
}

/** The word a wrap begins with. */
export function nameOfWrap(wrap: Wrap): string {
  return wrap.kind === 'decorator' ? wrap.name : wrap.kind;
}

function likenessOfWraps(a: Wrap, b: Wrap): number {
  if (nameOfWrap(a) !== nameOfWrap(b)) return 0;
  return equalWraps(a, b) ? 3 : 2;
}

/** Wraps as they are written. */
export function wrapsText(wraps: readonly Wrap[]): string {
  return wraps.map(wrapText).join(' ');
}

function wrapText(wrap: Wrap): string {
  return wrap.kind === 'decorator' ? callText(wrap) : `${wrap.kind}(${wrap.millis})`;
}
