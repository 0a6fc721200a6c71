/**
 * How many members of each cost level a chain of at most `length` receivers has: one of each level
 * while that fits, lowest cost first, and what is left goes to the lowest levels that have more.
 */
export function shareSlots(levelSizes, length) {
    const reached = levelSizes.slice(0, length);
    let left = length - reached.length;
    return reached.map((size) => {
        const more = Math.min(size - 1, left);
        left -= more;
        return 1 + more;
    });
}
//# sourceMappingURL=share-slots.js.map