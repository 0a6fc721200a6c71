import type { Receiver } from '../../../src/routing/chains/chain-request.js';
import type { Preference } from './chains-by-preference.js';

/** The receivers in order from number i mod m on: even, and all is different when m changes. */
export function modulo(receivers: readonly Receiver[]): Preference {
  return ({ index }, count) => {
    const chain: Receiver[] = [];
    for (let k = 0; k < Math.min(count, receivers.length); k++) {
      const receiver = receivers[(index + k) % receivers.length];
      if (receiver) chain.push(receiver);
    }
    return chain;
  };
}
