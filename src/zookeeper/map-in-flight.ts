/** The results in order of the items, with at most so many under way at a time; throws the first failure. */
export async function mapInFlight<T, U>(
  items: readonly T[],
  limit: number,
  act: (item: T) => Promise<U>,
): Promise<readonly U[]> {
  const results: U[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [at, item] of queue) results[at] = await act(item);
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
