/** How many of its own seats are taken. */
export function seatsTaken({ count, borrowed }) {
    return count - borrowed;
}
/** A place where nobody is. */
export function emptyPlace(seats, reach) {
    return {
        seats,
        reach,
        borrowed: 0,
        count: 0,
        guests: [],
        exits: undefined,
        price: 0,
        distance: Number.POSITIVE_INFINITY,
        previous: undefined,
        move: undefined,
        isSettled: false,
    };
}
//# sourceMappingURL=place.js.map