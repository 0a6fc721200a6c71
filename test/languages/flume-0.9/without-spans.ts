/** The tree as it would be built instead of parsed: without its places. */
export function withoutSpans<T>(tree: T): T {
  if (Array.isArray(tree)) return tree.map(withoutSpans) as T;
  if (typeof tree !== 'object' || tree === null) return tree;
  const entries = Object.entries(tree).filter(([key]) => !/^(?:s|nameS|hostS)pan$/.test(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutSpans(value)])) as T;
}
