import { noSide, type SideReview, type TextPair, type TextReview } from '../text-review.js';
import { diffWords } from './diff-words.js';

/** A text of which only the words are known. */
export function reviewWords({ before, after }: TextPair): TextReview {
  const isOnBoth = before !== undefined && after !== undefined;
  return {
    groups: isOnBoth ? diffWords(before, after) : [],
    weaknesses: [],
    before: side(before),
    after: side(after),
  };
}

function side(text: string | undefined): SideReview {
  return text === undefined ? noSide : { facts: {}, form: text };
}
