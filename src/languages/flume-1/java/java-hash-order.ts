/**
 * The order in which a `HashSet` or `HashMap` of Java gives strings that were added in the order
 * given: where the configuration loader of Flume lets the hash decide, it always decides alike.
 * `expected` is the number of elements that the set was made for.
 */
export function javaHashOrder(added: Iterable<string>, expected = 0): readonly string[] {
  const distinct = [...new Set(added)];
  const size = tableSize(distinct.length, expected);
  const bucketOf = (text: string) => spread(javaHashCode(text)) & (size - 1);
  return distinct
    .map((text, index) => ({ text, bucket: bucketOf(text), index }))
    .sort((a, b) => a.bucket - b.bucket || a.index - b.index)
    .map(({ text }) => text);
}

/** A table starts with 16 buckets and doubles when it is more than three quarters full. */
function tableSize(count: number, expected: number): number {
  let size = 16;
  while (size < Math.trunc(expected / 0.75) + 1) size *= 2;
  while (count > size * 0.75) size *= 2;
  return size;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16);
}

function javaHashCode(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
