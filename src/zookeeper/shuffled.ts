/** The items in a random order; `random` gives from 0 up to but not including 1. */
export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** The items over and over again. */
export function* rotation<T>(items: readonly T[]): Generator<T, never> {
  for (;;) yield* items;
}
