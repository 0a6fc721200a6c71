import { noFacts, type TextFacts } from '../text-facts.js';
import type { PartState } from './part-state.js';

/** What one side of a node's texts tells together; undefined where one of them is hidden. */
export function nodeFacts(
  states: readonly PartState[],
  side: 'before' | 'after',
): TextFacts | undefined {
  if (states.some((one) => textOf(one, side)?.kind === 'hidden')) return undefined;
  return states.reduce<TextFacts>((sum, { review, restore }) => {
    const { facts } = review[side];
    const { chains = [], ports = [] } = facts;
    const restored = chains.map((chain) => chain.map((level) => level.map(restore)));
    return {
      keepsOnDisk: sum.keepsOnDisk || facts.keepsOnDisk === true,
      resends: sum.resends || facts.resends === true,
      chains: [...sum.chains, ...restored],
      ports: [...sum.ports, ...ports],
    };
  }, noFacts);
}

function textOf({ old, wanted }: PartState, side: 'before' | 'after') {
  return side === 'before' ? old : wanted;
}
