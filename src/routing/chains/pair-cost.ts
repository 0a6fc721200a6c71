import type { Receiver, Sender } from './chain-request.js';
import { hashName, hashPair } from './name-hash.js';

/** What pair costs are made of: hashes of the names, and what the receivers' weights divide by. */
export interface PairCosts {
  readonly senderKeys: Uint32Array;
  readonly receiverKeys: Uint32Array;
  readonly scales: Float64Array;
}

/** Hashes all names once. */
export function preparePairCosts(
  senders: readonly Sender[],
  receivers: readonly Receiver[],
): PairCosts {
  const weights = receivers.map(({ weight = 1 }) => weight);
  const lightest = weights.reduce((a, b) => Math.min(a, b));
  return {
    senderKeys: Uint32Array.from(senders, ({ name }) => hashName(name)),
    receiverKeys: Uint32Array.from(receivers, ({ name }) => hashName(name)),
    scales: Float64Array.from(weights, (weight) => lightest / weight),
  };
}

/**
 * How much a sender would rather not have a receiver, as in weighted rendezvous hashing: a whole
 * number below 2 ** 32, so that sums of costs are exact on every platform.
 */
export function pairCost(costs: PairCosts, sender: number, receiver: number): number {
  const { senderKeys, receiverKeys, scales } = costs;
  const hash = hashPair(senderKeys[sender] as number, receiverKeys[receiver] as number);
  return Math.floor(hash * (scales[receiver] as number));
}
