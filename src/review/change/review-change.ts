import type { Change, WantedText } from '../../reconcile/change.js';
import type { ShownText } from '../../reconcile/shown-text.js';
import { nameHider, type OwnNames } from '../own-names.js';
import type { TextFacts } from '../text-facts.js';
import type { ReviewText } from '../text-reviewer.js';
import type { Weakness } from '../weakness.js';
import { formOf } from './form.js';
import { nodeFacts } from './node-facts.js';
import { notesOf } from './notes.js';
import type { PartDifference } from './part-review.js';
import { type PartTexts, partStates } from './part-state.js';
import { updateDifferences } from './update-differences.js';

/** What a change means, as far as it concerns its node alone. */
export interface ChangeReview {
  readonly change: Change;
  /** The tier the node is in afterwards, or was in. */
  readonly tier: string;
  /** Equal for changes of a tier that are shown once. */
  readonly likeness: string;
  /** What differs; nothing for a node that comes or goes. */
  readonly differences: readonly PartDifference[];
  /** What is unusual about the change, in clauses whose subject is the node. */
  readonly notes: readonly string[];
  readonly weaknesses: readonly Weakness[];
  /** What its texts tell; absent where there are none, or one is hidden. */
  readonly before: TextFacts | undefined;
  readonly after: TextFacts | undefined;
  /** Of a node that comes or goes: its configuration but for its name, its host where that has the name in it, and its receivers. */
  readonly form: string;
}

/** Reviews a change; the reviewer of texts is shared by all changes of a plan. */
export function reviewChange(change: Change, review: ReviewText): ChangeReview {
  const names = nameHider(namesOf(change));
  const { hide } = names;
  const states = partStates(textsOf(change), names, { node: change.node, review });
  const notes = notesOf(change);
  const form = change.kind === 'update' ? '' : formOf(change, states, hide);
  const differences = change.kind === 'update' ? updateDifferences(change, states, hide) : [];
  const alike = change.kind === 'create' ? [form] : differences.map((one) => one.likeness);
  return {
    change,
    tier: (change.kind === 'delete' ? change.before.tier : change.after.tier) ?? '',
    likeness: [change.effect, ...notes.map(hide), ...alike].join('\n\n'),
    differences,
    notes,
    weaknesses: states.flatMap((state) => state.review.weaknesses),
    before: change.before && nodeFacts(states, 'before'),
    after: change.kind === 'delete' ? undefined : nodeFacts(states, 'after'),
    form,
  };
}

/** The names under which the node stands in its own texts. */
export function namesOf(change: Change): OwnNames {
  const [host] = change.before?.hosts ?? [];
  const newHost = change.kind === 'delete' ? undefined : change.after.host;
  return change.kind === 'create'
    ? { node: change.node, host: newHost, newHost: undefined }
    : { node: change.node, host, newHost: newHost === host ? undefined : newHost };
}

function textsOf(change: Change): PartTexts {
  const before = change.before?.parts ?? {};
  if (change.kind === 'delete') return { before, after: {} };
  const wanted = Object.entries(change.after.parts);
  return { before, after: Object.fromEntries(wanted.map(([part, text]) => [part, shown(text)])) };
}

function shown({ shown, secrets, fingerprint }: WantedText): ShownText {
  return {
    kind: 'shown',
    shown,
    ...(secrets && { secrets }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}
