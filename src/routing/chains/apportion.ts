/** What is to be shared out in proportion to weights, over what receivers carry already. */
export interface Portions {
  readonly amount: number;
  /** Parallel to the receivers, as all that follow: 1 for those that take part. */
  readonly isOpen: Uint8Array;
  readonly weights: Float64Array;
  readonly loads: Float64Array;
}

/** The least and the most senders each receiver takes. */
export interface Bounds {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** Sums of fractions are not exact: a share this near to a whole number is one. */
const rounding = 1e-9;

/**
 * Even shares of as many senders as the amount says, rounded down and up, or wider by `tolerance`.
 * The bounds always can be met: the least add up to the amount or below, the most to no less.
 */
export function apportion(portions: Portions, tolerance: number): Bounds {
  const shares = evenShares(portions);
  const least = new Int32Array(shares.length);
  const most = new Int32Array(shares.length);
  for (let receiver = 0; receiver < shares.length; receiver++) {
    if (portions.isOpen[receiver] === 0) continue;
    const share = shares[receiver] as number;
    least[receiver] = Math.max(0, Math.floor(share + rounding) - tolerance);
    most[receiver] = Math.ceil(share - rounding) + tolerance;
  }
  return { least, most };
}

/**
 * What each receiver takes so that in the end all carry as much as their weights say; as water
 * finds its level, those that carry more than that already take nothing.
 */
export function evenShares(portions: Portions): Float64Array {
  const { isOpen, weights, loads } = portions;
  const { total, weight } = findLevel(portions);
  const shares = new Float64Array(isOpen.length);
  for (let receiver = 0; receiver < isOpen.length; receiver++) {
    const share = (total * (weights[receiver] as number)) / weight - (loads[receiver] as number);
    shares[receiver] = isOpen[receiver] === 1 ? Math.max(0, share) : 0;
  }
  return shares;
}

/** What the receivers below the water carry in the end, and what they weigh, all together. */
interface Level {
  readonly total: number;
  readonly weight: number;
}

function findLevel(portions: Portions): Level {
  let level = sumBelow(portions, { total: 1, weight: 0 });
  for (;;) {
    const lower = sumBelow(portions, level);
    if (lower.weight === level.weight) return level;
    level = lower;
  }
}

function sumBelow({ amount, isOpen, weights, loads }: Portions, level: Level): Level {
  let total = amount;
  let weight = 0;
  for (let receiver = 0; receiver < isOpen.length; receiver++) {
    const load = loads[receiver] as number;
    const own = weights[receiver] as number;
    if (isOpen[receiver] === 0 || load * level.weight >= level.total * own) continue;
    total += load;
    weight += own;
  }
  return { total, weight };
}
