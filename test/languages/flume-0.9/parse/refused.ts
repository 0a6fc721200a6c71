import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import type { Outcome } from '../../../../src/diagnostics/outcome.js';
import type { LocatedText } from '../../../../src/text/located-text.js';
import { line, text } from '../parsing.js';

/** The one line that a parser has to say about a text, without its code. */
export function refusal(
  parse: (text: LocatedText) => Outcome<unknown>,
  written: string,
): string | undefined {
  const { value, diagnostics } = parse(text(written));
  if (value !== undefined) throw new Error(`${written} was not refused`);
  return diagnostics.map(withoutCode).join('\n');
}

/** A diagnostic in one line without severity and code. */
export function withoutCode(diagnostic: Diagnostic): string {
  return line(diagnostic).replace('error expression-syntax: ', '');
}
