/** Where in an expression something stands. */
export interface Place {
  /** The outermost first: `the branch to a:1`, `the write-ahead log`. */
  readonly words: readonly string[];
  /** The same without receivers. */
  readonly likeness: readonly string[];
}

/** The expression as a whole. */
export const everywhere: Place = { words: [], likeness: [] };

/** A place within another. */
export function within({ words, likeness }: Place, word: string, alike = word): Place {
  return { words: [...words, word], likeness: [...likeness, alike] };
}

/** The place in words, the innermost first: `in the write-ahead log of the branch to a:1`. */
export function placeText({ words }: Place): string {
  return words.length === 0 ? '' : `in ${[...words].reverse().join(' of ')}`;
}
