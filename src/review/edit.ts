/** Whether something comes, changes or goes. */
export type Mark = '+' | '~' | '-';

/** One thing that differs, said in one line. */
export interface Edit {
  readonly mark: Mark;
  readonly text: string;
  /** Equal in edits of two nodes that count as alike: leaves out which receivers exactly. */
  readonly likeness: string;
  /** Whether it is about which receivers exactly, so that each node may have its own. */
  readonly isChain?: boolean;
}

/** What differs at a place of a text, or alike at several places of it. */
export interface EditGroup {
  /** Where in the text, in words such as `in the write-ahead log`; empty for the text as a whole. */
  readonly where: string;
  readonly likeness: string;
  readonly edits: readonly Edit[];
}
