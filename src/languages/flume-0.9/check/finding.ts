import { type Diagnostic, error, type Finding, warning } from '../../../diagnostics/diagnostic.js';
import type { Span } from '../../../text/source.js';
import { COMPONENT_ARGUMENTS, KNOWN_COMPONENT } from './codes.js';

/** What was found and, where it can be acted on, what to do. */
export interface Words {
  readonly message: string;
  readonly help?: string | undefined;
}

/** An error about a name, at its place where there is one. */
export function unknownName(words: Words, span: Span | undefined): Diagnostic {
  return error(KNOWN_COMPONENT, finding(words, span));
}

/** An error about an argument, at its place where there is one. */
export function badArgument(words: Words, span: Span | undefined): Diagnostic {
  return error(COMPONENT_ARGUMENTS, finding(words, span));
}

/** A warning about an argument, at its place where there is one. */
export function oddArgument(words: Words, span: Span | undefined): Diagnostic {
  return warning(COMPONENT_ARGUMENTS, finding(words, span));
}

function finding({ message, help }: Words, span: Span | undefined): Finding {
  return { message, ...(span ? { span } : {}), ...(help === undefined ? {} : { help }) };
}
