/** An element of either list, or of both where they belong together. */
export type Pair<T> =
  | { readonly kind: 'kept'; readonly before: T; readonly after: T }
  | { readonly kind: 'removed'; readonly before: T }
  | { readonly kind: 'inserted'; readonly after: T };

/** How much two elements have in common; 0 where they cannot be the same one, changed. */
export type Likeness<T> = (before: T, after: T) => number;

/** Both lists in one, in order, so that what is kept has the most in common; removed elements stand before inserted ones. */
export function alignLists<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: Likeness<T>,
): readonly Pair<T>[] {
  const table = commonTable(before, after, likeness);
  const common = (i: number, j: number) => table[i]?.[j] ?? 0;
  const pairs: Pair<T>[] = [];
  let next = 0;
  for (const [i, one] of before.entries()) {
    if (common(i, next) === common(i + 1, next)) {
      pairs.push({ kind: 'removed', before: one });
      continue;
    }
    while (common(i, next) === common(i, next + 1))
      pairs.push({ kind: 'inserted', after: after[next++] as T });
    pairs.push({ kind: 'kept', before: one, after: after[next++] as T });
  }
  for (const other of after.slice(next)) pairs.push({ kind: 'inserted', after: other });
  return pairs;
}

/** For each number of elements taken off the front of `before`, how much the rest has in common with all of `after`. */
export function commonOfTails<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: Likeness<T>,
): readonly number[] {
  return commonTable(before, after, likeness).map(([common = 0]) => common);
}

/** `table[i][j]`: how much `before` from `i` on has in common with `after` from `j` on. */
function commonTable<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: Likeness<T>,
): readonly (readonly number[])[] {
  let below = new Array<number>(after.length + 1).fill(0);
  const rows = [below];
  for (const one of [...before].reverse()) {
    const row = new Array<number>(after.length + 1).fill(0);
    for (let j = after.length - 1; j >= 0; j--) {
      const common = likeness(one, after[j] as T);
      const kept = common > 0 ? common + (below[j + 1] ?? 0) : 0;
      row[j] = Math.max(kept, below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.push(row);
    below = row;
  }
  return rows.reverse();
}
