import type { Pair } from '../align-lists.js';
import type { Edit } from '../edit.js';
import { equalWraps, nameOfWrap, wrapsText } from './align-wraps.js';
import { callChange } from './change-text.js';
import { type Place, within } from './place.js';
import type { PlacedEdit } from './placed-edit.js';
import type { Wrap } from './spine.js';
import type { Side } from './spine-delta.js';

/** The wraps of a difference in order, the name of what stands behind them on either side, and where all that is. */
export interface WrapRequest {
  readonly pairs: readonly Pair<Wrap>[];
  readonly next: Readonly<Record<Side, string>>;
  readonly place: Place;
}

/** What differs in wraps, and the place behind the last of them. */
export interface WrapEdits {
  readonly edits: readonly PlacedEdit[];
  readonly inside: Place;
}

/** The edits of the wraps in order: what comes and goes with its neighbour, and which arguments change. */
export function wrapEdits({ pairs, next, place }: WrapRequest): WrapEdits {
  const edits: PlacedEdit[] = [];
  let inside = place;
  for (const run of runsOf(pairs)) {
    const { pair } = run;
    if (pair.kind !== 'kept') edits.push({ place: inside, edit: runEdit(run, pairs, next) });
    else if (!equalWraps(pair.before, pair.after))
      edits.push({ place: inside, edit: changeEdit(pair.before, pair.after) });
    const word = pair.kind === 'kept' ? PLACES.get(nameOfWrap(pair.after)) : undefined;
    if (word !== undefined) inside = within(inside, word);
  }
  return { edits, inside };
}

/** What the inside of a wrap is called, where that is worth telling. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['ackedWriteAhead', 'the write-ahead log'],
  ['diskFailover', 'the disk failover'],
  ['collector', 'the collector'],
  ['roll', 'the roll'],
]);

/** A kept pair, or neighbours that come, go or move together. */
interface Run {
  readonly pair: Pair<Wrap>;
  readonly isMove: boolean;
  readonly texts: string[];
  readonly start: number;
  end: number;
}

function runsOf(pairs: readonly Pair<Wrap>[]): readonly Run[] {
  const moved = movedTexts(pairs);
  const runs: Run[] = [];
  for (const [at, pair] of pairs.entries()) {
    const text = pair.kind === 'kept' ? '' : wrapText(pair);
    const isMove = pair.kind !== 'kept' && moved.has(text);
    if (isMove && pair.kind === 'removed') continue;
    const last = runs.at(-1);
    const goesOn = last && pair.kind !== 'kept' && last.pair.kind === pair.kind;
    if (goesOn && last.isMove === isMove && last.end === at - 1) {
      last.texts.push(text);
      last.end = at;
    } else runs.push({ pair, isMove, texts: [text], start: at, end: at });
  }
  return runs;
}

/** The texts of what goes at one place and comes as often at another. */
function movedTexts(pairs: readonly Pair<Wrap>[]): ReadonlySet<string> {
  const balance = new Map<string, { gone: number; come: number }>();
  for (const pair of pairs) {
    if (pair.kind === 'kept') continue;
    const known = balance.get(wrapText(pair)) ?? { gone: 0, come: 0 };
    balance.set(wrapText(pair), known);
    if (pair.kind === 'removed') known.gone++;
    else known.come++;
  }
  return new Set([...balance].flatMap(([text, { gone, come }]) => (gone === come ? [text] : [])));
}

function runEdit(
  { pair, isMove, texts, start, end }: Run,
  pairs: readonly Pair<Wrap>[],
  next: WrapRequest['next'],
): Edit {
  const side = pair.kind === 'removed' ? 'before' : 'after';
  const behind = pairs
    .slice(0, start)
    .flatMap((one) => namesOn(one, side))
    .at(-1);
  const ahead = pairs.slice(end + 1).flatMap((one) => namesOn(one, side))[0] ?? next[side];
  const isOutermost = behind === undefined || PLACES.has(behind);
  const at = isOutermost ? `before ${ahead}` : `after ${behind}`;
  const what = texts.join(' ');
  if (isMove) return plainEdit('~', `${what}, now ${at}`);
  return pair.kind === 'removed'
    ? plainEdit('-', `${what}, was ${at}`)
    : plainEdit('+', `${what}, ${at}`);
}

function changeEdit(before: Wrap, after: Wrap): Edit {
  if (before.kind === 'decorator' && after.kind === 'decorator')
    return plainEdit('~', callChange(before, after));
  const millis = [before, after].flatMap((one) => (one.kind === 'decorator' ? [] : [one.millis]));
  return plainEdit('~', `${after.kind}(${millis.join(' -> ')})`);
}

function plainEdit(mark: Edit['mark'], text: string): Edit {
  return { mark, text, likeness: text };
}

function wrapText(pair: Exclude<Pair<Wrap>, { kind: 'kept' }>): string {
  return wrapsText([pair.kind === 'removed' ? pair.before : pair.after]);
}

function namesOn(pair: Pair<Wrap>, side: Side): readonly string[] {
  if (pair.kind === 'kept') return [nameOfWrap(pair[side])];
  if (pair.kind === 'removed') return side === 'before' ? [nameOfWrap(pair.before)] : [];
  return side === 'after' ? [nameOfWrap(pair.after)] : [];
}
