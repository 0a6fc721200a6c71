import { reviewSink } from './expression/review-sink.js';
import { reviewSource } from './expression/review-source.js';
import { reviewProperties } from './properties/review-properties.js';
import { reviewWords } from './text/review-words.js';
import type { TextPair, TextReview } from './text-review.js';

/** Reviews a text; pairs that were seen before cost nothing. */
export type ReviewText = (pair: TextPair) => TextReview;

/** A reviewer that remembers every pair it has seen: the nodes of a tier share most of theirs. */
export function textReviewer(): ReviewText {
  const seen = new Map<string, TextReview>();
  return (pair) => {
    const key = keyOf(pair);
    const known = seen.get(key);
    if (known) return known;
    const review = reviewText(pair);
    seen.set(key, review);
    return review;
  };
}

/** Lengths in front keep two pairs apart, whatever stands in their texts. */
function keyOf({ part, agent, before, after }: TextPair): string {
  return [
    part.length,
    agent.length,
    before?.length,
    part,
    agent,
    before,
    after?.length,
    after,
  ].join(' ');
}

function reviewText(pair: TextPair): TextReview {
  const read = readers.get(pair.part);
  return read?.(pair) ?? reviewWords(pair);
}

/** How each part is read; undefined where a side of it cannot be read, and its words have to do. */
const readers: ReadonlyMap<string, (pair: TextPair) => TextReview | undefined> = new Map([
  ['source', reviewSource],
  ['sink', reviewSink],
  ['properties', reviewProperties],
]);
