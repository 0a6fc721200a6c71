import { evenShares } from './apportion.js';
import { pairCost } from './pair-cost.js';
import { sortWishes } from './wishes.js';
/** Fractions that do not add up exactly must not keep a sender from a share that it just fills. */
const rounding = 1e-9;
/**
 * The receiver of each sender. The cheapest wishes come true while they fit into even shares; then
 * whoever is left goes where least is carried, the largest rate first. So, per unit of weight, no
 * receiver that takes one of them carries more than another by more than the largest rate over the
 * smallest weight: as even as greedy packing promises.
 */
export function packRates(crowd) {
    const { rows, rates, loads } = crowd;
    const chosen = new Array(rows.length).fill(-1);
    const carried = Float64Array.from(loads);
    const limits = limitsOf(crowd);
    for (const { index, receiver } of sortWishes(crowd)) {
        const load = carried[receiver] + rates[index];
        if (chosen[index] !== -1 || load > limits[receiver])
            continue;
        chosen[index] = receiver;
        carried[receiver] = load;
    }
    const left = [...rows.keys()].filter((index) => chosen[index] === -1);
    for (const index of left.sort((a, b) => rates[b] - rates[a])) {
        const receiver = findEmptiest(crowd, carried, index);
        chosen[index] = receiver;
        carried[receiver] = carried[receiver] + rates[index];
    }
    return chosen;
}
function limitsOf(crowd) {
    const amount = crowd.rates.reduce((sum, rate) => sum + rate, 0);
    const portions = { ...crowd, amount };
    return evenShares(portions).map((share, receiver) => share + crowd.loads[receiver] + rounding * amount);
}
/** The open receiver that carries least for its weight; of several, the one the sender would have. */
function findEmptiest(crowd, carried, index) {
    const { rows, ranking, isOpen, weights } = crowd;
    const row = rows[index];
    let emptiest = -1;
    let least = Number.POSITIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (let receiver = 0; receiver < isOpen.length; receiver++) {
        const fill = carried[receiver] / weights[receiver];
        if (isOpen[receiver] === 0 || fill > least)
            continue;
        const cost = pairCost(ranking.pairs, row, receiver);
        if (fill === least && cost >= lowest)
            continue;
        emptiest = receiver;
        least = fill;
        lowest = cost;
    }
    return emptiest;
}
//# sourceMappingURL=pack-rates.js.map