/** The receivers by cost, and by name within a cost. */
export function groupByCost(receivers) {
    const levels = new Map();
    for (const receiver of [...receivers].sort((a, b) => a.cost - b.cost || compareNames(a, b))) {
        const level = levels.get(receiver.cost);
        if (level)
            level.push(receiver);
        else
            levels.set(receiver.cost, [receiver]);
    }
    return [...levels.values()];
}
/** For each sender its zone, where zones count and this one has receivers. */
export function findHomes({ senders, receivers }, { preferSameZone = false }) {
    if (!preferSameZone)
        return senders.map(() => undefined);
    const homes = new Map();
    for (const { zone } of receivers) {
        if (zone !== undefined && !homes.has(zone))
            homes.set(zone, homeOf(zone, receivers));
    }
    return senders.map(({ zone }) => homes.get(zone));
}
function homeOf(zone, receivers) {
    const isInside = (receiver) => receivers[receiver]?.zone === zone;
    const all = Int32Array.from(receivers.keys());
    return { zone, bands: [all.filter(isInside), all.filter((receiver) => !isInside(receiver))] };
}
/** Orders by name as UTF-16 units: the same everywhere, unlike an order by language. */
export function compareNames(a, b) {
    if (a.name === b.name)
        return 0;
    return a.name < b.name ? -1 : 1;
}
//# sourceMappingURL=level.js.map