import { pairCost } from './pair-cost.js';
import { sortWishes } from './wishes.js';
/**
 * The receiver of each sender such that the bounds hold: the cheapest wishes come true while there
 * are seats. Costs more than `placeEvenly` in sum, but is quicker, and a sender that comes moves
 * fewer of the others, which is what counts for the receivers behind the first.
 */
export function fillSeats(crowd, bounds) {
    let left = crowd.rows.length;
    const chosen = new Array(left).fill(-1);
    const seats = {
        ...bounds,
        taken: new Int32Array(bounds.least.length),
        common: bounds.least.reduce((rest, least) => rest - least, left),
    };
    for (const { index, receiver } of sortWishes(crowd)) {
        if (chosen[index] !== -1 || !hasSeat(seats, receiver))
            continue;
        takeSeat(seats, receiver);
        chosen[index] = receiver;
        left--;
        if (left === 0)
            return chosen;
    }
    for (const [index, receiver] of chosen.entries()) {
        if (receiver === -1)
            chosen[index] = takeNearest(crowd, seats, index);
    }
    return chosen;
}
function hasSeat({ taken, least, most, common }, receiver) {
    const count = taken[receiver];
    const limit = common > 0 ? most[receiver] : least[receiver];
    return count < limit;
}
function takeSeat(seats, receiver) {
    const count = seats.taken[receiver];
    if (count >= seats.least[receiver])
        seats.common--;
    seats.taken[receiver] = count + 1;
}
/** For a sender whose row holds nothing but full receivers. */
function takeNearest({ rows, ranking }, seats, index) {
    const row = rows[index];
    const free = [...seats.taken.keys()].filter((receiver) => hasSeat(seats, receiver));
    const nearest = free.reduce((best, receiver) => pairCost(ranking.pairs, row, receiver) < pairCost(ranking.pairs, row, best) ? receiver : best);
    takeSeat(seats, nearest);
    return nearest;
}
//# sourceMappingURL=fill-seats.js.map