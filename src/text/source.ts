/** A named text: a file of the operator's, or a text that came from elsewhere (a variable, a store). */
export interface Source {
  /** Path as given on the command line with `/` separators, or a name in angle brackets such as `<stdin>`. */
  readonly name: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets in a source. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A value that knows where it was written. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** A source of the given name and text; a byte order mark at the start is left out. */
export function source(name: string, text: string): Source {
  return { name, text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

/** The span of `[start, end)` in a source. */
export function span(of: Source, start: number, end: number): Span {
  return { source: of, start, end };
}

/** The value together with its place. */
export function located<T>(value: T, at: Span): Located<T> {
  return { value, span: at };
}
