/** Choices that depend on the seed alone. */
export interface Seeded {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the items, of which there is at least one. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** So many of the items at most, in their order. */
  readonly some: <T>(items: readonly T[], count: number) => readonly T[];
}

/** Choices from a seed (mulberry32). */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
    some: (items, count) => {
      const left = [...items];
      while (left.length > count) left.splice(int(0, left.length - 1), 1);
      return left;
    },
  };
}
