import { compareNames, findHomes, groupByCost } from './level.js';
import { planLevel } from './plan-level.js';
import { shareSlots } from './share-slots.js';
/**
 * For each sender its failover chain, parallel to `senders`; equal chains are one object.
 *
 * Chains go by cost. The first receivers of each cost spread the senders so that their numbers are
 * as the weights say, or one more or less; the next in line do so for the senders of each of the
 * first, so after any one loss no number is off by more than two. The result is a function of the
 * request as a set: what comes or goes moves little else, and the order in the request does not
 * count.
 */
export function buildChains(request) {
    const order = sortedIndexes(request.senders);
    const rows = planRows(request, order);
    const known = new Map();
    const chains = new Array(order.length);
    for (const [position, index] of order.entries()) {
        const row = rows.map((column) => column.receivers[column.pick[position]]);
        const key = rows.map(({ pick }) => pick[position]).join();
        const chain = known.get(key) ?? row;
        known.set(key, chain);
        chains[index] = chain;
    }
    return chains;
}
function planRows(request, order) {
    const senders = order.map((index) => request.senders[index]);
    const levels = groupByCost(request.receivers);
    const sizes = levels.map((receivers) => receivers.length);
    const columns = [];
    for (const [index, slots] of shareSlots(sizes, request.length).entries()) {
        const receivers = levels[index];
        const homes = findHomes({ senders, receivers }, request);
        const labels = columns.length === 1 ? columns[0]?.pick : undefined;
        for (const pick of planLevel({ senders, receivers, homes, labels }, slots)) {
            columns.push({ receivers, pick });
        }
    }
    return columns;
}
function sortedIndexes(named) {
    return named
        .map((sender, index) => ({ name: sender.name, index }))
        .sort(compareNames)
        .map(({ index }) => index);
}
//# sourceMappingURL=build-chains.js.map