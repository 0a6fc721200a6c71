/** Words with a meaning of their own: they never name a node, component, keyword or function (flume-0.9.md 1.1). */
export const RESERVED_WORDS: readonly string[] = ['collector', 'false', 'roll', 'true'];

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** Whether the text may name a component, keyword or function: an Identifier that is not reserved (flume-0.9.md 1.1). */
export function isName(text: string): boolean {
  return IDENTIFIER.test(text) && !RESERVED_WORDS.includes(text);
}

const ADDRESS = /^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){3}$/;

/** Whether the text may name a logical node: a name, or four decimal numbers with dots (flume-0.9.md 1.2 host). */
export function isHostName(text: string): boolean {
  return isName(text) || ADDRESS.test(text);
}
