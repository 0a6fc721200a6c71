import type { Receiver } from '../../../src/routing/chains/chain-request.js';
import { hashName, hashPair } from '../../../src/routing/chains/name-hash.js';
import type { Preference } from './chains-by-preference.js';

/** The receivers of the lowest weighted hash with the sender: no node moves another, nothing is even. */
export function rendezvousHashing(receivers: readonly Receiver[]): Preference {
  const keys = receivers.map(({ name }) => hashName(name));
  const weights = receivers.map(({ weight = 1 }) => weight);
  return ({ name }, count) => {
    const sender = hashName(name);
    const best: { score: number; receiver: Receiver }[] = [];
    for (const [i, receiver] of receivers.entries()) {
      const random = (hashPair(sender, keys[i] ?? 0) + 0.5) / 2 ** 32;
      const score = -Math.log(1 - random) / (weights[i] ?? 1);
      if (best.length === count && score >= (best.at(-1)?.score ?? 0)) continue;
      best.push({ score, receiver });
      best.sort((a, b) => a.score - b.score);
      if (best.length > count) best.pop();
    }
    return best.map((one) => one.receiver);
  };
}
