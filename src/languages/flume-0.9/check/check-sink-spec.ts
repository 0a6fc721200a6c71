import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { wholeText } from '../../../text/located-text.js';
import { type Span, source } from '../../../text/source.js';
import type { Catalogue } from '../catalogue.js';
import { parseSink } from '../parse/parse-sink.js';
import { checkSink } from './check-sink.js';

/** Where a sink expression inside a string stands. */
export interface SpecPlace {
  /** The argument in words, to begin the messages with. */
  readonly subject: string;
  readonly span: Span | undefined;
  readonly catalogue: Catalogue;
}

/** All that is wrong with a sink expression inside a string, at the place of the string. */
export function* checkSinkSpec(text: string, place: SpecPlace): Generator<Diagnostic> {
  const { value: sink, diagnostics } = parseSink(wholeText(source('<sink>', text)));
  const all = sink ? [...diagnostics, ...checkSink(sink, place.catalogue)] : diagnostics;
  for (const { code, severity, message, help } of all)
    yield {
      code,
      severity,
      message: `In ${place.subject}: ${message}`,
      ...(place.span ? { span: place.span } : {}),
      ...(help === undefined ? {} : { help }),
    };
}
