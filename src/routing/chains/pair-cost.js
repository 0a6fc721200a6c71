import { hashName, hashPair } from './name-hash.js';
/** Hashes all names once. */
export function preparePairCosts(senders, receivers) {
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
export function pairCost(costs, sender, receiver) {
    const { senderKeys, receiverKeys, scales } = costs;
    const hash = hashPair(senderKeys[sender], receiverKeys[receiver]);
    return Math.floor(hash * scales[receiver]);
}
//# sourceMappingURL=pair-cost.js.map