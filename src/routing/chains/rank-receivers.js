import { pairCost, preparePairCosts } from './pair-cost.js';
/**
 * Ranks the receivers for each sender, those in its zone before all others. The names and weights
 * of the two decide, so receivers that come or go leave the others in their order.
 */
export function rankReceivers({ senders, receivers, homes }, width) {
    const row = Math.min(width, receivers.length);
    const ranking = {
        width: row,
        receivers: new Int32Array(senders.length * row),
        costs: new Float64Array(senders.length * row),
        pairs: preparePairCosts(senders, receivers),
    };
    const everywhere = [Int32Array.from(receivers.keys())];
    for (const sender of senders.keys()) {
        let filled = 0;
        for (const band of homes[sender]?.bands ?? everywhere) {
            filled += fillRow(ranking, { sender, filled }, band);
        }
    }
    return ranking;
}
/** Puts the best of a band behind what fills the row already; gives how many went in. */
function fillRow({ width, receivers, costs, pairs }, { sender, filled }, band) {
    const start = sender * width + filled;
    const limit = (sender + 1) * width;
    let end = start;
    let highest = limit > start ? Number.POSITIVE_INFINITY : 0;
    for (let i = 0; i < band.length; i++) {
        const receiver = band[i];
        const cost = pairCost(pairs, sender, receiver);
        if (cost >= highest)
            continue;
        let at = end < limit ? end++ : end - 1;
        for (; at > start && costs[at - 1] > cost; at--) {
            costs[at] = costs[at - 1];
            receivers[at] = receivers[at - 1];
        }
        costs[at] = cost;
        receivers[at] = receiver;
        if (end === limit)
            highest = costs[end - 1];
    }
    return end - start;
}
//# sourceMappingURL=rank-receivers.js.map