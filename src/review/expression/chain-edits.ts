import type { Edit, Mark } from '../edit.js';

type Chain = readonly string[];

/** What changes about the receivers of a failover, in order of preference; the likeness tells the lengths only. */
export function chainEdits(before: Chain, after: Chain): readonly Edit[] {
  if (before.join(' ') === after.join(' ')) return [];
  const likeness = `receivers ${before.length} -> ${after.length}`;
  return lines(before, after).map(([mark, words]) => ({
    mark,
    text: `failover: ${words}`,
    likeness,
    isChain: true,
  }));
}

/** A place in an order, counted from 0: `first`, `second`, `number 12`. */
export function ordinal(at: number): string {
  return ORDINALS[at] ?? `number ${at + 1}`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

type Line = readonly [Mark, string];

function lines(before: Chain, after: Chain): readonly Line[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const [stayedBefore, stayed] = [
    before.filter((one) => fresh.has(one)),
    after.filter((one) => old.has(one)),
  ];
  const isMoved = stayedBefore.join(' ') !== stayed.join(' ');
  const isTwice = old.size < before.length || fresh.size < after.length;
  if (isTwice || (isMoved && (stayed.length < after.length || stayed.length < before.length)))
    return [wholeOrder(before, after)];
  if (isMoved) return [moveInOrder(before, after)];
  const isReplaced = (at: number) =>
    at < before.length &&
    at < after.length &&
    !fresh.has(before[at] ?? '') &&
    !old.has(after[at] ?? '');
  const comes = after.flatMap((one, at): Line[] => {
    if (old.has(one)) return [];
    if (isReplaced(at)) return [['~', `${one} instead of ${before[at]}, ${ordinal(at)}`]];
    return [['+', `${one}, ${ordinal(at)}`]];
  });
  const goes = before.flatMap((one, at): Line[] =>
    fresh.has(one) || isReplaced(at) ? [] : [['-', `${one}, was ${ordinal(at)}`]],
  );
  return [...comes, ...goes];
}

/** The same receivers in another order: the first one moved to the front, or more than that. */
function moveInOrder(before: Chain, after: Chain): Line {
  const [first] = after;
  const isFrontOnly = before.filter((one) => one !== first).join(' ') === after.slice(1).join(' ');
  return isFrontOnly ? ['~', `${first} first instead of ${before[0]}`] : wholeOrder(before, after);
}

function wholeOrder(before: Chain, after: Chain): Line {
  return ['~', `${after.join(', ')} instead of ${before.join(', ')}`];
}
