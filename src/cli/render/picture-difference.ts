import type { NodeBefore, NodeDifference, PictureDifference } from '../../pictures/difference.js';
import type { EditPicture } from '../../pictures/picture.js';
import type { Change, NodeState } from '../../reconcile/change.js';
import type { Plan } from '../../reconcile/plan.js';
import { type ChangeReview, reviewChange } from '../../review/change/review-change.js';
import { textReviewer } from '../../review/text-reviewer.js';

/** What a picture marks of a plan; texts that may hold a secret are not in it. */
export function pictureDifference({ changes }: Plan): PictureDifference {
  const review = textReviewer();
  return { nodes: changes.map((change) => nodeDifference(change, reviewChange(change, review))) };
}

const marks = { create: 'added', update: 'changed', delete: 'removed' } as const;

function nodeDifference(change: Change, review: ChangeReview): NodeDifference {
  const { node, flow, kind, before } = change;
  return {
    node,
    flow,
    mark: marks[kind],
    ...(before && { before: nodeBefore(before) }),
    edits: editsOf(review),
  };
}

function nodeBefore({ tier, target, hosts, parts, sendsTo }: NodeState): NodeBefore {
  return {
    ...(tier !== undefined && { tier }),
    ...(target !== undefined && { target }),
    hosts,
    texts: Object.entries(parts).map(([part, text]) => ({
      part,
      text: text.kind === 'shown' ? text.shown : hiddenText,
    })),
    sendsTo,
  };
}

const hiddenText = '(a text that may hold a secret and is not shown)';

function editsOf({ differences }: ChangeReview): readonly EditPicture[] {
  return differences
    .flatMap(({ tell }) => tell())
    .map(({ part, where, edits }) => ({
      place: where === '' ? part : `${part}, ${where}`,
      lines: edits.map(({ mark, text }) => ({ mark, text })),
    }));
}
