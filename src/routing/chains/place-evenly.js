import { addMoves, dropMoves } from './exits.js';
import { findPath } from './find-path.js';
import { seatsTaken } from './place.js';
import { placeAtBest, rowOf } from './placement.js';
/**
 * The first receiver of each sender, such that the bounds hold and the costs add up to the least
 * there is: all begin at the best of their row, then one path of moves after the other, always the
 * cheapest, leads out of a place that has too many (successive shortest paths). There is one least,
 * whatever the order, and so little moves when a node comes or goes. Undefined where the rows are
 * too short for the bounds.
 */
export function placeEvenly(crowd, bounds) {
    const placement = placeAtBest(crowd, bounds);
    for (const place of placement.places) {
        while (seatsTaken(place) > place.seats) {
            const path = findPath(placement, place);
            if (path === undefined)
                return undefined;
            for (const step of path)
                take(placement, step);
        }
    }
    const { receivers } = crowd.ranking;
    return crowd.rows.map((row) => receivers[placement.entries[row]]);
}
function take(placement, { from, to, move }) {
    if (move === undefined) {
        from.borrowed++;
        to.borrowed--;
        return;
    }
    const guest = rowOf(placement, move);
    from.count--;
    dropMoves(placement, from, guest);
    placement.entries[guest] = move;
    to.count++;
    addMoves(placement, to, guest);
}
//# sourceMappingURL=place-evenly.js.map