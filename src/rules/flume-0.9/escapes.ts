/** An escape in a text that Flume expands for each event. */
export type Escape =
  /** `%Y`, `%%`. */
  | { readonly kind: 'letter'; readonly text: string; readonly letter: string }
  /** `%{name}`. */
  | { readonly kind: 'name'; readonly text: string; readonly name: string }
  /** `%{` with what Flume does not take for a name, and leaves as it is. */
  | { readonly kind: 'malformed'; readonly text: string };

/** What `%{name}` gives of the event itself, whatever its attributes are (flume-0.9.md 7). */
export const EVENT_FIELDS: readonly string[] = ['host', 'hostname', 'nanos', 'priority', 'body'];

const LETTERS = 'aAbBcdDHIjklmMpsStyYz%';

/** The escapes in a text, in order. */
export function escapesIn(text: string): readonly Escape[] {
  const found = text.matchAll(/%(?:(\w|%)|\{([\w.-]+)\}|\{[^}]*\}?)/g);
  return Array.from(found, ([whole, letter, name]): Escape => {
    if (letter !== undefined) return { kind: 'letter', text: whole, letter };
    if (name !== undefined) return { kind: 'name', text: whole, name };
    return { kind: 'malformed', text: whole };
  });
}

/** Whether Flume expands `%` with this letter (flume-0.9.md 7). */
export function isKnownLetter(letter: string): boolean {
  return LETTERS.includes(letter);
}
