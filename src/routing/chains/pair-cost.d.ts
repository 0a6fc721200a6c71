import type { Receiver, Sender } from './chain-request.js';
/** What pair costs are made of: hashes of the names, and what the receivers' weights divide by. */
export interface PairCosts {
    readonly senderKeys: Uint32Array;
    readonly receiverKeys: Uint32Array;
    readonly scales: Float64Array;
}
/** Hashes all names once. */
export declare function preparePairCosts(senders: readonly Sender[], receivers: readonly Receiver[]): PairCosts;
/**
 * How much a sender would rather not have a receiver, as in weighted rendezvous hashing: a whole
 * number below 2 ** 32, so that sums of costs are exact on every platform.
 */
export declare function pairCost(costs: PairCosts, sender: number, receiver: number): number;
