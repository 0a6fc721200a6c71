/** The senders of a level as they come to it. */
export function firstPeers({ senders, homes, labels }) {
    const groups = new Map();
    for (const sender of senders.keys()) {
        const home = homes[sender];
        const key = `${labels?.[sender]} ${home?.zone}`;
        const group = groups.get(key);
        if (group)
            group.senders.push(sender);
        else
            groups.set(key, { senders: [sender], lost: [], home });
    }
    return homedFirst(groups);
}
/** The senders of a level once each has lost the receiver that it picked last. */
export function nextPeers(peers, pick) {
    const groups = new Map();
    for (const before of peers) {
        const byPick = new Map();
        for (const sender of before.senders) {
            const picked = pick[sender];
            const group = byPick.get(picked) ?? groupAfter(before, picked, groups);
            byPick.set(picked, group);
            group.senders.push(sender);
        }
    }
    return homedFirst(groups);
}
/** Where those go on that have lost one more: together with all that lost the same, in any order. */
function groupAfter({ lost, home }, picked, groups) {
    const all = [...lost, picked].sort((a, b) => a - b);
    const next = home !== undefined && all.length < home.bands[0].length ? home : undefined;
    const key = `${all.join()} ${next?.zone}`;
    const group = groups.get(key) ?? { senders: [], lost: all, home: next };
    groups.set(key, group);
    return group;
}
/** Those with a home go first, for the others can make up for what these leave uneven. */
function homedFirst(groups) {
    const all = [...groups.values()];
    return [...all.filter(({ home }) => home), ...all.filter(({ home }) => !home)];
}
//# sourceMappingURL=group-peers.js.map