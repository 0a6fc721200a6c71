/** Values that each stand once, and the index of each. */
export interface Interned<T> {
  readonly values: T[];
  readonly indexOf: (value: T) => number;
}

/** A table that grows with every value that is not in it yet; values are equal where their JSON is. */
export function interned<T>(): Interned<T> {
  const values: T[] = [];
  const known = new Map<string, number>();
  const indexOf = (value: T) => {
    const key = JSON.stringify(value);
    const index = known.get(key) ?? values.push(value) - 1;
    known.set(key, index);
    return index;
  };
  return { values, indexOf };
}
