import type { Effect } from '../../reconcile/change.js';
import type { ChangeReview } from '../change/review-change.js';

/** Changes of a tier that are shown once. */
export interface ChangeGroup {
  readonly kind: 'create' | 'update' | 'delete';
  readonly effect: Effect;
  /** Sorted. */
  readonly nodes: readonly string[];
  /** The change of the first node. */
  readonly example: ChangeReview;
  /** Whether the nodes differ in whom they send to. */
  readonly hasOwnReceivers: boolean;
}

/** Nodes that get another name and nothing else: each is a delete and a create. */
export interface RenameGroup {
  readonly kind: 'rename';
  readonly renames: readonly Rename[];
  /** Whether the host stays too. */
  readonly isSameHost: boolean;
}

/** A node's name before and after. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** What becomes of the nodes of a tier. */
export interface TierReview {
  readonly tier: string;
  /** Updates, creates, renames, deletes; of each kind the largest group first. */
  readonly groups: readonly (ChangeGroup | RenameGroup)[];
}

/** How many nodes a group is about. */
export function sizeOf(group: ChangeGroup | RenameGroup): number {
  return group.kind === 'rename' ? group.renames.length : group.nodes.length;
}
