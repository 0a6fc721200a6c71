/** The record's own value; a key such as `constructor`, which every object inherits, gives nothing. */
export function ownValue<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The keys of all the records, each once, sorted. */
export function keysOf(...records: readonly (object | undefined)[]): readonly string[] {
  const keys = new Set<string>();
  for (const record of records) if (record) for (const key of Object.keys(record)) keys.add(key);
  return [...keys].sort();
}

/** The record's entries in the order of their keys. */
export function sortedEntries<T>(
  record: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
