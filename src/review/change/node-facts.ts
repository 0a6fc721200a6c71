import {
  noFacts,
  noReceivers,
  type Receivers,
  receiversOf,
  type TextFacts,
} from '../text-facts.js';
import type { PartState } from './part-state.js';

/** What one side of a node's texts tells together; undefined where one of them is hidden. */
export function nodeFacts(
  states: readonly PartState[],
  side: 'before' | 'after',
): TextFacts | undefined {
  if (states.some((one) => textOf(one, side)?.kind === 'hidden')) return undefined;
  const told = states.map(({ review }) => review[side].facts);
  const receivers = states.map(({ review, restore }) =>
    withNames(review[side].facts.receivers ?? noReceivers, restore),
  );
  return {
    keepsOnDisk: told.some((one) => one.keepsOnDisk),
    resends: told.some((one) => one.resends),
    receivers: joined(receivers),
    ports: told.flatMap((one) => one.ports ?? noFacts.ports),
  };
}

function textOf({ old, wanted }: PartState, side: 'before' | 'after') {
  return side === 'before' ? old : wanted;
}

function joined(all: readonly Receivers[]): Receivers {
  const some = all.filter(({ chains }) => chains.length > 0);
  const [only = noReceivers, ...others] = some;
  return others.length === 0 ? only : receiversOf(some.flatMap(({ chains }) => chains));
}

/** The receivers with the node's own names back in their places; most nodes do not send to their own host. */
function withNames(receivers: Receivers, restore: (text: string) => string): Receivers {
  if (!receivers.identity.includes('${')) return receivers;
  return receiversOf(receivers.chains.map((chain) => chain.map((level) => level.map(restore))));
}
