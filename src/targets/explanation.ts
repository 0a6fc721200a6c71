import type { Span } from '../text/source.js';

/** A text that a node gets, piece by piece with what each comes from. */
export interface ExplainedPart {
  /** `source`, `sink`, `chokes`, or `properties`. */
  readonly part: string;
  /** In the order of the text; what only holds them together (commas, brackets) is left out. */
  readonly pieces: readonly ExplainedPiece[];
}

/** A piece of a text and everything that it comes from. */
export interface ExplainedPiece {
  readonly text: string;
  readonly reasons: readonly Reason[];
}

/** What a piece comes from: a line that the operator wrote, a default of the language, or how Flume has to be told. */
export type Reason =
  | { readonly kind: 'written'; readonly words: string; readonly span: Span }
  | { readonly kind: 'default' | 'rule'; readonly words: string };

/** A reason that stands in a file. */
export function written(words: string, { span }: { readonly span: Span }): Reason {
  return { kind: 'written', words, span };
}

/** A default of the language. */
export function byDefault(words: string): Reason {
  return { kind: 'default', words };
}

/** A rule, with the place where the fact behind it stands. */
export function byRule(words: string): Reason {
  return { kind: 'rule', words };
}
