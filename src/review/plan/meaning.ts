import type { Effect } from '../../reconcile/change.js';
import type { ChangeReview } from '../change/review-change.js';
import { groupBy } from '../group-by.js';
import { type Weakness, weaknesses } from '../weakness.js';
import type { RenameGroup, TierReview } from './change-group.js';
import { receiverNames } from './receiver-names.js';
import {
  type ChainMoves,
  chainMoves,
  type ReceiverShift,
  receiverShifts,
} from './receiver-shifts.js';

/** What a plan means for the installation; nodes are sorted. */
export interface Meaning {
  /** The promises that are broken, the gravest first, by tier. */
  readonly weakened: readonly WeakenedNodes[];
  /** Nodes that stop, move or change their generation while events may wait on their disk. */
  readonly stranded: readonly string[];
  /** Nodes in which another hand changed what the plan overwrites. */
  readonly overwritten: readonly string[];
  /** Nodes that are taken over from another flow, or from none. */
  readonly adopted: readonly string[];
  /** What the target says of updates beyond their effect. */
  readonly disruptions: readonly Disruption[];
  readonly effects: readonly EffectNodes[];
  readonly chains: ChainMoves;
  readonly receivers: readonly ReceiverShift[];
  readonly renames: readonly RenameGroup[];
}

/** A promise that nodes of a tier keep no more. */
export interface WeakenedNodes {
  readonly weakness: Weakness;
  readonly flow: string;
  readonly tier: string;
  readonly nodes: readonly string[];
}

/** A sentence about some nodes. */
export interface Disruption {
  readonly text: string;
  readonly nodes: readonly string[];
}

/** What happens to some nodes. */
export interface EffectNodes {
  readonly effect: Effect;
  readonly nodes: readonly string[];
  /** How many of them send again what is not acknowledged yet (flume-0.9.md 3.2). */
  readonly resending: number;
}

/** Works out what the changes mean together. */
export function buildMeaning(
  changes: readonly ChangeReview[],
  tiers: readonly TierReview[],
): Meaning {
  const renames = tiers.flatMap(({ groups }) => groups.filter((one) => one.kind === 'rename'));
  const renamed = new Set(
    renames.flatMap((one) => one.renames.flatMap(({ from, to }) => [from, to])),
  );
  const nameOf = receiverNames(changes);
  const nodesWhere = (is: (one: ChangeReview) => boolean) =>
    changes.filter(is).map(({ change }) => change.node);
  return {
    weakened: weakenedNodes(changes),
    stranded: nodesWhere(leavesEvents),
    overwritten: nodesWhere(({ change }) => change.isDrifted && change.kind === 'update'),
    adopted: nodesWhere(
      ({ change: { before, flow } }) => before !== undefined && before.flow !== flow,
    ),
    disruptions: disruptionsOf(changes),
    effects: effectsOf(changes),
    chains: chainMoves(changes, nameOf),
    receivers: receiverShifts(
      changes.filter(({ change }) => !renamed.has(change.node)),
      nameOf,
    ),
    renames,
  };
}

function weakenedNodes(changes: readonly ChangeReview[]): readonly WeakenedNodes[] {
  const claims = changes.flatMap(({ change: { flow, node }, tier, weaknesses: found }) =>
    [...new Set(found)].map((weakness) => ({ weakness, flow, tier, node })),
  );
  const groups = groupBy(claims, ({ weakness, flow, tier }) => [weakness, flow, tier].join('\n'));
  return [...groups.values()]
    .map((group) => {
      const [{ weakness, flow, tier }] = group;
      return { weakness, flow, tier, nodes: group.map(({ node }) => node) };
    })
    .sort((a, b) => weaknesses.indexOf(a.weakness) - weaknesses.indexOf(b.weakness));
}

function leavesEvents({ change, before }: ChangeReview): boolean {
  return leaving.includes(change.effect) && before?.keepsOnDisk === true;
}

/** What takes a node away from its logs and channels on disk. */
const leaving: readonly Effect[] = ['stop', 'move', 'replace'];

function disruptionsOf(changes: readonly ChangeReview[]): readonly Disruption[] {
  const claims = changes.flatMap(({ change: { node, disruptions } }) =>
    disruptions.map((text) => ({ text, node })),
  );
  return [...groupBy(claims, ({ text }) => text)].map(([text, group]) => ({
    text,
    nodes: group.map(({ node }) => node),
  }));
}

function effectsOf(changes: readonly ChangeReview[]): readonly EffectNodes[] {
  return [...groupBy(changes, ({ change }) => change.effect)]
    .map(([, group]) => ({
      effect: group[0].change.effect,
      nodes: group.map(({ change }) => change.node),
      resending: group.filter(({ before, after }) => before?.resends && after?.resends).length,
    }))
    .sort((a, b) => effectOrder.indexOf(a.effect) - effectOrder.indexOf(b.effect));
}

const effectOrder: readonly Effect[] = [
  'restart',
  'reopen',
  'replace',
  'move',
  'start',
  'stop',
  'limit',
  'none',
];
