import { apportion } from './apportion.js';
import { evenOut } from './even-out.js';
import { fillSeats } from './fill-seats.js';
import { firstPeers, nextPeers } from './group-peers.js';
import { packRates } from './pack-rates.js';
import { placeEvenly } from './place-evenly.js';
import { rankReceivers } from './rank-receivers.js';
/** How many receivers senders choose from; more hardly change a chain. */
const choice = 5;
/** For each slot of a level, parallel to its senders, the number of the receiver that fills it. */
export function planLevel(level, slots) {
    const rates = level.senders.map(({ rate = 1 }) => rate);
    const plan = {
        level,
        ranking: rankReceivers(level, slots - 1 + choice),
        weights: Float64Array.from(level.receivers, ({ weight = 1 }) => weight),
        rates: rates.every((rate) => rate === rates[0]) ? undefined : rates,
        picks: [],
    };
    let groups = firstPeers(level);
    let pick = fillSlot(plan, groups);
    while (plan.picks.push(pick) < slots) {
        groups = nextPeers(groups, pick);
        pick = fillSlot(plan, groups);
    }
    return plan.picks;
}
/** In the first slot later crowds even out what earlier ones left; in others each is on its own. */
function fillSlot(plan, groups) {
    const { level, rates, picks } = plan;
    const pick = new Array(level.senders.length).fill(0);
    const loads = new Float64Array(level.receivers.length);
    for (const peers of groups) {
        const receivers = spread(plan, peers, loads);
        for (const [index, sender] of peers.senders.entries()) {
            const receiver = receivers[index];
            pick[sender] = receiver;
            if (picks.length > 0)
                continue;
            loads[receiver] = loads[receiver] + (rates?.[sender] ?? 1);
        }
    }
    return pick;
}
function spread(plan, peers, loads) {
    const { level, ranking, weights, rates, picks } = plan;
    const rows = peers.senders;
    const depth = Math.min(ranking.width, picks.length + choice);
    const isOpen = findOpen(level, peers);
    const crowd = { rows, ranking, depth, isOpen };
    if (rates) {
        const ownRates = rows.map((sender) => rates[sender]);
        const rated = { ...crowd, rates: ownRates, weights, loads };
        const packed = packRates(rated);
        return picks.length === 0 ? evenOut(rated, packed) : packed;
    }
    const tolerance = picks.length < 2 ? 0 : 1;
    const bounds = apportion({ amount: rows.length, isOpen, weights, loads }, tolerance);
    return picks.length === 0 ? placeFirst(level, crowd, bounds) : fillSeats(crowd, bounds);
}
function findOpen({ receivers }, { lost, home }) {
    const isOpen = new Uint8Array(receivers.length).fill(home ? 0 : 1);
    for (const receiver of home?.bands[0] ?? [])
        isOpen[receiver] = 1;
    for (const receiver of lost)
        isOpen[receiver] = 0;
    return isOpen;
}
/** Makes rows that are too short for the bounds longer, for this crowd alone. */
function placeFirst(population, crowd, bounds) {
    const placed = placeEvenly(crowd, bounds);
    if (placed)
        return placed;
    const members = {
        senders: crowd.rows.map((row) => population.senders[row]),
        receivers: population.receivers,
        homes: crowd.rows.map((row) => population.homes[row]),
    };
    const ranking = rankReceivers(members, 2 * crowd.depth);
    const rows = [...crowd.rows.keys()];
    return placeFirst(members, { ...crowd, rows, ranking, depth: ranking.width }, bounds);
}
//# sourceMappingURL=plan-level.js.map