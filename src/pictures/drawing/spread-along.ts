/** A side of a box, and how far apart arrows should be on it. */
export interface Side {
  readonly low: number;
  readonly high: number;
  readonly gap: number;
}

/** Something that wants a place on a side. */
export interface Wish<T> {
  readonly item: T;
  readonly wish: number;
}

/** A place on the side for each item, as near to its wish as the gap allows and in the order of the wishes; the gap shrinks where there is no room. */
export function spreadAlong<T>(
  wishes: readonly Wish<T>[],
  { low, high, gap }: Side,
): ReadonlyMap<T, number> {
  const step = Math.min(gap, (high - low) / Math.max(wishes.length - 1, 1));
  let least = low;
  const pushedDown = wishes
    .toSorted((a, b) => a.wish - b.wish)
    .map(({ item, wish }) => {
      const place = Math.max(Math.min(wish, high), least);
      least = place + step;
      return { item, place };
    });
  let most = high;
  const pushedUp = pushedDown.toReversed().map(({ item, place }): [T, number] => {
    const upper = Math.min(place, most);
    most = upper - step;
    return [item, upper];
  });
  return new Map(pushedUp.toReversed());
}
