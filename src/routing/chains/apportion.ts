/** What is to be shared out in proportion to weights, over what receivers have already. */
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
 * How many senders each receiver takes so that in the end all have as many as their weights say,
 * rounded down and up, or wider by `tolerance`; as water finds its level, those that have more than
 * that already take none. The bounds can always be met: the least add up to no more than the
 * amount, the most to no less.
 */
export function apportion(portions: Portions, tolerance: number): Bounds {
  const { isOpen, weights, loads } = portions;
  const { total, weight } = findLevel(portions);
  const least = new Int32Array(isOpen.length);
  const most = new Int32Array(isOpen.length);
  for (let receiver = 0; receiver < isOpen.length; receiver++) {
    if (isOpen[receiver] === 0) continue;
    const even = (total * (weights[receiver] as number)) / weight;
    const share = Math.max(0, even - (loads[receiver] as number));
    least[receiver] = Math.max(0, Math.floor(share + rounding) - tolerance);
    most[receiver] = Math.ceil(share - rounding) + tolerance;
  }
  return { least, most };
}

/** What the receivers below the water have in the end, and what they weigh, all together. */
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
