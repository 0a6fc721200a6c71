import type { Edit } from '../edit.js';

/** What differs in a part of a node, or at a place of it. */
export interface PartReview {
  /** `host`, `source`, `sink`, `properties`, `choke web-1-relay` and the like. */
  readonly part: string;
  /** Where in the part, in words; empty for the part as a whole. */
  readonly where: string;
  readonly edits: readonly Edit[];
}

/** What differs in a part of a node, told when it is asked for. */
export interface PartDifference {
  /** Equal for nodes that count as alike. */
  readonly likeness: string;
  readonly tell: () => readonly PartReview[];
}

/** A difference that is one edit of a whole part. */
export function singleEdit(
  part: string,
  { mark, text }: Pick<Edit, 'mark' | 'text'>,
  likeness = `${part}\n${mark} ${text}`,
): PartDifference {
  return { likeness, tell: () => [{ part, where: '', edits: [{ mark, text, likeness }] }] };
}
