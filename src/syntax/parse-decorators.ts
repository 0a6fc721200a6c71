import { error } from '../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../diagnostics/outcome.js';
import { parseSink } from '../languages/flume-0.9/parse/parse-sink.js';
import type { DecoratorCall, Sink } from '../languages/flume-0.9/tree.js';
import type { LocatedText } from '../text/located-text.js';

/**
 * The decorators of one entry of `process`: `regex("x", 1, "a")` or several in a row. The grammar has
 * no rule for decorators alone, so the text is read as a sink whose last word is a decorator too.
 */
export function parseDecorators(text: LocatedText): Outcome<readonly DecoratorCall[]> {
  const { value: sink, diagnostics } = parseSink(text);
  if (sink === undefined) return failure(diagnostics);
  const decorators = unwrap(sink);
  if (decorators !== undefined) return success(decorators, diagnostics);
  return failure([
    ...diagnostics,
    error('expression-syntax', {
      message: `"${text.value}" is no decorator`,
      span: text.span,
      help: 'write decorators such as regex("x", 1, "attribute"), one after the other',
    }),
  ]);
}

function unwrap(sink: Sink): readonly DecoratorCall[] | undefined {
  if (sink.kind === 'call') return [{ ...sink, kind: 'decorator' }];
  if (sink.kind !== 'decorated') return undefined;
  const rest = unwrap(sink.sink);
  return rest && [sink.decorator, ...rest];
}
