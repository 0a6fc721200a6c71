/** A side of a box, and how far apart arrows should be on it. */
export interface Side {
  readonly low: number;
  readonly high: number;
  readonly gap: number;
}

/** A place on the side for each wish, as near to it as the gap allows and in the order of the wishes; the gap shrinks where there is no room. */
export function spreadAlong(
  wishes: readonly number[],
  { low, high, gap }: Side,
): readonly number[] {
  const order = wishes
    .map((wish, index) => ({ wish: Math.min(Math.max(wish, low), high), raw: wish, index }))
    .sort((a, b) => a.raw - b.raw || a.index - b.index);
  const step = Math.min(gap, (high - low) / Math.max(order.length - 1, 1));
  const places: number[] = [];
  for (const { wish } of order) places.push(Math.max(wish, (places.at(-1) ?? low - step) + step));
  let limit = high;
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at] ?? limit, limit);
    limit = (places[at] ?? limit) - step;
  }
  const spread = new Array<number>(wishes.length);
  for (const [at, { index }] of order.entries()) spread[index] = places[at] ?? low;
  return spread;
}
