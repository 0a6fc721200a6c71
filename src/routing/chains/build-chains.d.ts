import type { Chain, ChainRequest } from './chain-request.js';
/**
 * For each sender its failover chain, parallel to `senders`; equal chains are one object.
 *
 * Chains go by cost. The first receivers of each cost spread the senders so that their numbers are
 * as the weights say, or one more or less; the next in line do so for the senders of each of the
 * first, so after any one loss no number is off by more than two. The result is a function of the
 * request as a set: what comes or goes moves little else, and the order in the request does not
 * count.
 */
export declare function buildChains(request: ChainRequest): readonly Chain[];
