/** How long a run may get, and how many bytes each of its items takes. */
export interface RunLimits<T> {
  readonly maxBytes: number;
  readonly maxItems: number;
  readonly size: (item: T) => number;
}

/** The items in their order, cut into runs within the limits; an item over the limit stands alone. */
export function splitRuns<T>(
  items: readonly T[],
  { maxBytes, maxItems, size }: RunLimits<T>,
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const itemBytes = size(item);
    const run = runs.at(-1);
    if (run !== undefined && run.length < maxItems && bytes + itemBytes <= maxBytes) {
      run.push(item);
      bytes += itemBytes;
    } else {
      runs.push([item]);
      bytes = itemBytes;
    }
  }
  return runs;
}
