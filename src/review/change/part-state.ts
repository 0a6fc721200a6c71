import type { ShownText } from '../../reconcile/shown-text.js';
import { type NameHider, type SharedTexts, shareTexts } from '../own-names.js';
import type { TextReview } from '../text-review.js';
import type { ReviewText } from '../text-reviewer.js';

/** A text of a node on both sides, with what its review tells of those that may be shown. */
export interface PartState extends SharedTexts {
  readonly part: string;
  readonly old: ShownText | undefined;
  readonly wanted: ShownText | undefined;
  readonly review: TextReview;
}

/** Texts by part, on both sides. */
export interface PartTexts {
  readonly before: Readonly<Record<string, ShownText>>;
  readonly after: Readonly<Record<string, ShownText>>;
}

/** Every part of a node, those that events pass first in front. */
export function partStates(
  { before, after }: PartTexts,
  names: NameHider,
  { node, review }: { readonly node: string; readonly review: ReviewText },
): readonly PartState[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return parts.sort(byPart).map((part) => {
    const [old, wanted] = [own(before, part), own(after, part)];
    const shared = shareTexts(shownOf(old), shownOf(wanted), names);
    const agent = shared.hide(node);
    const { before: hidden, after: wantedHidden } = shared;
    const told = review({ part, before: hidden, after: wantedHidden, agent });
    return { part, old, wanted, ...shared, review: told };
  });
}

/** `source` before `sink`, others by name behind them. */
function byPart(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(part: string): number {
  return part === 'source' ? 0 : part === 'sink' ? 1 : 2;
}

function shownOf(text: ShownText | undefined): string | undefined {
  return text?.kind === 'shown' ? text.shown : undefined;
}

function own(texts: Readonly<Record<string, ShownText>>, part: string): ShownText | undefined {
  return Object.hasOwn(texts, part) ? texts[part] : undefined;
}
