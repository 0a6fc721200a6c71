/** Sums of fractions are not exact: a share this near to a whole number is one. */
const rounding = 1e-9;
/**
 * Even shares of as many senders as the amount says, rounded down and up, or wider by `tolerance`.
 * The bounds always can be met: the least add up to the amount or below, the most to no less.
 */
export function apportion(portions, tolerance) {
    const shares = evenShares(portions);
    const least = new Int32Array(shares.length);
    const most = new Int32Array(shares.length);
    for (let receiver = 0; receiver < shares.length; receiver++) {
        if (portions.isOpen[receiver] === 0)
            continue;
        const share = shares[receiver];
        least[receiver] = Math.max(0, Math.floor(share + rounding) - tolerance);
        most[receiver] = Math.ceil(share - rounding) + tolerance;
    }
    return { least, most };
}
/**
 * What each receiver takes so that in the end all carry as much as their weights say; as water
 * finds its level, those that carry more than that already take nothing.
 */
export function evenShares(portions) {
    const { isOpen, weights, loads } = portions;
    const { total, weight } = findLevel(portions);
    const shares = new Float64Array(isOpen.length);
    for (let receiver = 0; receiver < isOpen.length; receiver++) {
        const share = (total * weights[receiver]) / weight - loads[receiver];
        shares[receiver] = isOpen[receiver] === 1 ? Math.max(0, share) : 0;
    }
    return shares;
}
function findLevel(portions) {
    let level = sumBelow(portions, { total: 1, weight: 0 });
    for (;;) {
        const lower = sumBelow(portions, level);
        if (lower.weight === level.weight)
            return level;
        level = lower;
    }
}
function sumBelow({ amount, isOpen, weights, loads }, level) {
    let total = amount;
    let weight = 0;
    for (let receiver = 0; receiver < isOpen.length; receiver++) {
        const load = loads[receiver];
        const own = weights[receiver];
        if (isOpen[receiver] === 0 || load * level.weight >= level.total * own)
            continue;
        total += load;
        weight += own;
    }
    return { total, weight };
}
//# sourceMappingURL=apportion.js.map