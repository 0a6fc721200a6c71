import { listSome } from './list-names.js';

/** The forms of a noun and of the verb that follows it. */
export interface Wording {
  readonly one: readonly [noun: string, verb: string];
  readonly many: readonly [noun: string, verb: string];
}

/** A subject with its verb: `Node "a" is`, `Nodes "a" and "b" are`, `Node "a" and 33 more are`. */
export function subject(names: readonly string[], { one, many }: Wording): string {
  if (names.length === 1) return `${one[0]} ${listSome(names)} ${one[1]}`;
  const noun = names.length > 3 ? one[0] : many[0];
  return `${noun} ${listSome(names)} ${many[1]}`;
}
