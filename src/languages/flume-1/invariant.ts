/** Throws when something that we hold for certain is not so: a mistake of ours, never caught. */
export function invariant(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}
