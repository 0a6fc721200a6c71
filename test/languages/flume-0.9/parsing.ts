import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { Outcome } from '../../../src/diagnostics/outcome.js';
import { parseSink } from '../../../src/languages/flume-0.9/parse/parse-sink.js';
import type { Sink } from '../../../src/languages/flume-0.9/tree.js';
import { type LocatedText, wholeText } from '../../../src/text/located-text.js';
import { source } from '../../../src/text/source.js';

/** The text as a whole source. */
export function text(value: string): LocatedText {
  return wholeText(source('test', value));
}

/** The value of an outcome that must have one. */
export function parsed<T>({ value, diagnostics }: Outcome<T>): T {
  if (value === undefined) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return value;
}

/** The sink that the text stands for. */
export function sinkOf(value: string): Sink {
  return parsed(parseSink(text(value)));
}

/** A diagnostic in one line: severity and code, message, the text at its place in brackets, help. */
export function line({ code, severity, message, span, help }: Diagnostic): string {
  const place = span ? `[${span.source.text.slice(span.start, span.end)}]` : '[]';
  return `${severity} ${code}: ${message} ${place}${help === undefined ? '' : ` help: ${help}`}`;
}
