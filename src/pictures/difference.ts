import type { EditPicture, Mark, TextPicture } from './picture.js';

/** What an apply would change, node by node, as far as pictures show it. */
export interface PictureDifference {
  readonly nodes: readonly NodeDifference[];
}

/** What becomes of one node. */
export interface NodeDifference {
  readonly node: string;
  /** The flow that owns it afterwards, or that gives it up. */
  readonly flow: string;
  readonly mark: Mark;
  /** Absent where the store has nothing of it. */
  readonly before?: NodeBefore;
  /** What differs, for a node that stays. */
  readonly edits: readonly EditPicture[];
}

/** A node as the store has it. */
export interface NodeBefore {
  /** Both absent where it belongs to no flow yet. */
  readonly tier?: string;
  readonly target?: 'flume-0.9' | 'flume-1';
  readonly hosts: readonly string[];
  /** As they may be shown. */
  readonly texts: readonly TextPicture[];
  readonly sendsTo: readonly string[];
}
