import { graphemesOf } from '../text/display-width.js';
import { type Face, textWidth } from './text-width.js';

/** A text as it stands in a picture. */
export interface FittedText {
  readonly text: string;
  readonly widthPx: number;
}

/** How a text is set, and how wide it may be. */
export interface TextRoom {
  readonly face: Face;
  readonly sizePx: number;
  readonly mostPx: number;
}

/** The text, cut with `…` where it is too wide. */
export function fitText(text: string, { face, sizePx, mostPx }: TextRoom): FittedText {
  const widthPx = textWidth(text, face, sizePx);
  if (widthPx <= mostPx) return { text, widthPx };
  const graphemes = graphemesOf(text).map((one) => one.text);
  const cut = (count: number) => `${graphemes.slice(0, count).join('').trimEnd()}…`;
  let [fits, tooMany] = [0, graphemes.length];
  while (fits + 1 < tooMany) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(cut(middle), face, sizePx) <= mostPx) fits = middle;
    else tooMany = middle;
  }
  return { text: cut(fits), widthPx: textWidth(cut(fits), face, sizePx) };
}
