/** Throws when the condition does not hold: a mistake of flumec itself, never of its user. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}
