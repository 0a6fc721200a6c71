import type { Finding } from '../diagnostics/diagnostic.js';
import type { LocatedText } from '../text/located-text.js';

/** How many names one pattern may stand for. */
export const rangeLimit = 2_000_000;

/** The names a pattern stands for, or what is wrong with it (code `node-range`). */
export type Expansion =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'problem'; readonly finding: Finding };

/**
 * The names of `web-[001-040]`, in order; several ranges in one name vary the last one fastest, and
 * `[1-3,7]` lists. Numbers keep the width they are written with. A pattern without `[` is its own name.
 */
export function expandRange(pattern: LocatedText): Expansion {
  if (!/[[\]]/.test(pattern.value)) return { kind: 'names', names: [pattern.value] };
  let names = [''];
  for (const piece of splitPattern(pattern.value)) {
    const parts = piece.kind === 'text' ? [piece.text] : expandBrackets(pattern, piece);
    if (!Array.isArray(parts)) return { kind: 'problem', finding: parts as Finding };
    if (names.length * parts.length > rangeLimit) return tooMany(pattern);
    names = joinAll(names, parts as string[]);
  }
  return { kind: 'names', names };
}

/** Every name with every part, the part varying fastest. */
function joinAll(names: readonly string[], parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) for (const part of parts) joined.push(name + part);
  return joined;
}

interface Piece {
  readonly kind: 'text' | 'brackets' | 'stray';
  /** Without its brackets. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function splitPattern(value: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of value.matchAll(/\[([^[\]]*)\]|[^[\]]+|[[\]]/g)) {
    const [text, inner] = match;
    const kind = inner !== undefined ? 'brackets' : /[[\]]/.test(text) ? 'stray' : 'text';
    pieces.push({ kind, text: inner ?? text, start: match.index, end: match.index + text.length });
  }
  return pieces;
}

function expandBrackets(pattern: LocatedText, piece: Piece): readonly string[] | Finding {
  const span = pattern.place(piece.start, piece.end);
  if (piece.kind === 'stray') {
    return { message: `"${piece.text}" in "${pattern.value}" has no partner`, span };
  }
  const all: string[] = [];
  const items = piece.text.split(',');
  for (const item of items) {
    const numbers = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(item);
    if (!numbers) {
      return {
        message: `"[${piece.text}]" is no range of numbers`,
        span,
        help: 'write a range as [001-040] or a list as [1,2,7]',
      };
    }
    const [, first = '', last = first] = numbers;
    const wrong = rangeProblem(first, last);
    if (wrong !== undefined) return { message: wrong, span };
    for (const name of countUp(first, last)) all.push(name);
  }
  const twice = items.length > 1 ? firstRepeated(all) : undefined;
  return twice === undefined ? all : { message: `"[${piece.text}]" names ${twice} twice`, span };
}

function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

function rangeProblem(first: string, last: string): string | undefined {
  const isPadded =
    (first.startsWith('0') && first !== '0') || (last.startsWith('0') && last !== '0');
  if (isPadded && first.length !== last.length) {
    return `The range ${first}-${last} is padded with zeros to two widths: write both ends with the same number of digits`;
  }
  if (first.length > 15 || last.length > 15)
    return `The range ${first}-${last} has too many digits`;
  if (Number(last) < Number(first)) return `The range ${first}-${last} runs backwards`;
  if (Number(last) - Number(first) >= rangeLimit) {
    return `The range ${first}-${last} stands for more than ${rangeLimit} names`;
  }
  return undefined;
}

function countUp(first: string, last: string): string[] {
  const names: string[] = [];
  const zeros = first.startsWith('0') ? '0'.repeat(first.length) : '';
  const end = Number(last);
  for (let number = Number(first); number <= end; number++) {
    const digits = String(number);
    names.push(digits.length < zeros.length ? zeros.slice(digits.length) + digits : digits);
  }
  return names;
}

function tooMany(pattern: LocatedText): Expansion {
  return {
    kind: 'problem',
    finding: {
      message: `"${pattern.value}" stands for more than ${rangeLimit} names`,
      span: pattern.span,
    },
  };
}
