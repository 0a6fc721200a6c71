import type { EditGroup, Mark } from '../edit.js';

/** What differs between two texts that are no expressions: the words between what both begin and end with. */
export function diffWords(before: string, after: string): readonly EditGroup[] {
  if (before === after) return [];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const edits = [edit('-', a, { start, end }), edit('+', b, { start, end })].flat();
  if (edits.length === 0) {
    const text = 'only blanks differ';
    return [{ where: '', likeness: text, edits: [{ mark: '~', text, likeness: text }] }];
  }
  const likeness = edits.map(({ mark, text }) => `${mark} ${text}`).join('\n');
  return [{ where: '', likeness, edits }];
}

interface Cut {
  /** Words that both begin with. */
  readonly start: number;
  /** Words that both end with. */
  readonly end: number;
}

function edit(mark: Mark, words: readonly string[], { start, end }: Cut) {
  const middle = words.slice(start, words.length - end);
  if (middle.length === 0) return [];
  const text = [...(start > 0 ? ['…'] : []), ...middle, ...(end > 0 ? ['…'] : [])].join(' ');
  return [{ mark, text, likeness: text }];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((word, index) => word !== b[index]);
  return at < 0 ? a.length : at;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
