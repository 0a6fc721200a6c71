/** Sums of fractions are not exact: what improves by a smaller share than this does not improve. */
const rounding = 1e-9;
/**
 * Moves single senders from the fullest to the emptiest receiver until none of them makes the two
 * more even. So the fullest is ahead by no more than the smallest of its senders, as it would be
 * if senders were packed by falling rate; but nearly all stay where they are.
 */
export function evenOut(crowd, chosen) {
    const loads = loadsOf(crowd, chosen);
    const result = [...chosen];
    for (;;) {
        const emptiest = loads.reduce((a, b) => (fill(b) < fill(a) ? b : a));
        const fullest = loads
            .filter(({ guests }) => guests.size > 0)
            .reduce((a, b) => (fill(b) > fill(a) ? b : a));
        const guest = bestToMove(crowd, fullest, emptiest);
        if (guest === undefined)
            return result;
        const rate = crowd.rates[guest];
        fullest.guests.delete(guest);
        fullest.carried -= rate;
        emptiest.guests.add(guest);
        emptiest.carried += rate;
        result[guest] = emptiest.receiver;
    }
}
function loadsOf({ isOpen, weights, loads, rates }, chosen) {
    const all = Array.from(isOpen, (_, receiver) => ({
        receiver,
        weight: weights[receiver],
        guests: new Set(),
        carried: loads[receiver],
    }));
    for (const [index, receiver] of chosen.entries()) {
        const load = all[receiver];
        load.guests.add(index);
        load.carried += rates[index];
    }
    return all.filter(({ receiver }) => isOpen[receiver] === 1);
}
function fill({ carried, weight }, more = 0) {
    return (carried + more) / weight;
}
/** The guest whose move leaves the two most even, if any leaves them more even than they are. */
function bestToMove({ rates }, from, to) {
    const limit = fill(from) * (1 - rounding);
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const guest of from.guests) {
        const rate = rates[guest];
        const gap = Math.abs(fill(from, -rate) - fill(to, rate));
        if (fill(to, rate) >= limit || gap >= least)
            continue;
        best = guest;
        least = gap;
    }
    return best;
}
//# sourceMappingURL=even-out.js.map