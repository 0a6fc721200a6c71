/** Throws where the condition does not hold: a mistake of flumec itself, never of its user, and never caught. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}
