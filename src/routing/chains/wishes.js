/** How many positions fit into a number beside a cost below 2 ** 32. */
const positions = 2 ** 21;
/** All that the rows of a crowd hold of open receivers, the cheapest first. */
export function* sortWishes({ rows, ranking, depth, isOpen }) {
    const { width, receivers, costs } = ranking;
    const count = rows.length * depth;
    const entryAt = (position) => rows[Math.floor(position / depth)] * width + (position % depth);
    // One number each for cost and position: numbers alone are sorted several times as fast.
    const coarseness = Math.max(1, count / positions);
    const keys = new Float64Array(count);
    for (let position = 0; position < count; position++) {
        const cost = costs[entryAt(position)];
        keys[position] = Math.floor(cost / coarseness) * count + position;
    }
    for (const key of keys.sort()) {
        const position = key % count;
        const receiver = receivers[entryAt(position)];
        if (isOpen[receiver] === 1)
            yield { index: Math.floor(position / depth), receiver };
    }
}
//# sourceMappingURL=wishes.js.map