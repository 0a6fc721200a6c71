import type { Effect } from '../../reconcile/change.js';
import { nameList } from '../compact-names.js';
import { counted } from '../count-words.js';
import type { Meaning } from '../plan/meaning.js';
import type { ReceiverShift } from '../plan/receiver-shifts.js';
import { WEAKNESSES } from '../weakness.js';
import { effectWords } from './effect-words.js';

/** What a plan means, in sentences: what is dangerous apart from what is worth knowing. */
export interface MeaningSentences {
  readonly dangers: readonly string[];
  readonly facts: readonly string[];
}

/** The meaning of a plan in words. */
export function meaningSentences(meaning: Meaning): MeaningSentences {
  return {
    dangers: [
      ...meaning.weakened.map(({ weakness, tier, nodes }) => {
        const { one, many } = WEAKNESSES[weakness];
        return nodes.length === 1
          ? `${nodes[0]} ${one}`
          : `${nodes.length} nodes of ${tier} ${many}: ${nameList(nodes)}`;
      }),
      ...about(meaning.stranded, {
        one: 'leaves behind what its disk still holds',
        many: 'leave behind what their disks still hold',
      }),
      ...about(meaning.overwritten, {
        one: 'was changed by another hand, which is overwritten',
        many: 'were changed by another hand, which is overwritten',
      }),
      ...about(meaning.adopted, { one: 'is taken over', many: 'are taken over' }),
      ...meaning.disruptions.map(({ text, nodes }) => `${text} (${nameList(nodes)})`),
    ],
    facts: [...effectSentences(meaning), ...chainSentence(meaning), ...receiverSentences(meaning)],
  };
}

/** How many receivers are told of one by one. */
const toldReceivers = 8;

interface Words {
  readonly one: string;
  readonly many: string;
}

function about(nodes: readonly string[], { one, many }: Words): readonly string[] {
  if (nodes.length === 0) return [];
  if (nodes.length === 1) return [`${nodes[0]} ${one}`];
  return [`${nodes.length} nodes ${many}: ${nameList(nodes)}`];
}

function effectSentences({ effects }: Meaning): readonly string[] {
  return effects.map(({ effect, nodes, resending }) => {
    const { one, many } = effect === 'reopen' ? reopening : effectWords[effect];
    const verb = nodes.length === 1 ? one : many;
    return `${counted(nodes.length, 'node')} ${verb}${consequence(effect, nodes.length, resending)}`;
  });
}

const reopening: Words = {
  one: 'reopens its source and sink',
  many: 'reopen their source and sink',
};

function consequence(effect: Effect, count: number, resending: number): string {
  if (effect === 'none') return ': only what is remembered changes';
  if (effect !== 'reopen' || resending === 0) return '';
  if (resending < count) return `; ${resending} of them send again what is not acknowledged yet`;
  return `, and ${count === 1 ? 'sends' : 'send'} again what is not acknowledged yet`;
}

function chainSentence({ chains: { moved, first } }: Meaning): readonly string[] {
  if (moved === 0) return [];
  const rest = moved - first;
  const verbs = { first: first === 1 ? 'sends' : 'send', rest: rest === 1 ? 'changes' : 'change' };
  const toFirst = `${counted(first, 'node')} ${verbs.first} first to another receiver`;
  const toRest = `${verbs.rest} only what comes after the first`;
  if (rest === 0) return [toFirst];
  return [first === 0 ? `${counted(rest, 'node')} ${toRest}` : `${toFirst}, ${rest} ${toRest}`];
}

function receiverSentences({ receivers }: Meaning): readonly string[] {
  const shown = receivers.slice(0, toldReceivers).map(shiftSentence);
  const rest = receivers.length - shown.length;
  return rest > 0 ? [...shown, `${counted(rest, 'more receiver')} gain or lose senders`] : shown;
}

function shiftSentence({ receiver, node, gains, loses }: ReceiverShift): string {
  const name = node === undefined ? receiver : `${node} (${receiver})`;
  if (gains > 0 && loses > 0) return `${name} gains ${counted(gains, 'sender')} and loses ${loses}`;
  return `${name} ${gains > 0 ? `gains ${counted(gains, 'sender')}` : `loses ${counted(loses, 'sender')}`}`;
}
