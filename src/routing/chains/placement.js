import { emptyPlace } from './place.js';
/** Everybody at the best of the row, however many that makes. */
export function placeAtBest({ rows, ranking, depth }, { least, most }) {
    const { width, receivers } = ranking;
    const entries = new Int32Array(receivers.length / width);
    const places = Array.from(least, (seats, receiver) => emptyPlace(seats, most[receiver] - seats));
    for (const row of rows) {
        entries[row] = row * width;
        const place = places[receivers[row * width]];
        place.count++;
        place.guests.push(row);
    }
    const owned = least.reduce((sum, seats) => sum + seats, 0);
    return { ranking, depth, entries, places, commons: emptyPlace(rows.length - owned, 0) };
}
/** The place that an entry of the ranking stands for. */
export function placeOf({ ranking, places }, entry) {
    return places[ranking.receivers[entry]];
}
/** Whose entry it is. */
export function rowOf({ ranking }, entry) {
    return Math.floor(entry / ranking.width);
}
//# sourceMappingURL=placement.js.map