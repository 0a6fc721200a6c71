import type { Finding, Related } from '../../diagnostics/diagnostic.js';
import type { Call } from '../../languages/flume-0.9/tree.js';
import type { Span } from '../../text/source.js';

/** A finding at a part of an expression. */
export function findingAt(span: Span | undefined, finding: Omit<Finding, 'span'>): Finding {
  return span ? { ...finding, span } : finding;
}

/** Where the name of a component stands. */
export function nameSpan({ nameSpan: name, span }: Call): Span | undefined {
  return name ?? span;
}

/** Another place of a finding, with the words that introduce it. */
export type OtherPlace = readonly [message: string, span: Span | undefined];

/** The other places of a finding; what has no place is left out. */
export function relatedAt(...places: readonly OtherPlace[]): Pick<Finding, 'related'> {
  const related = places.flatMap(([message, span]): readonly Related[] =>
    span ? [{ message, span }] : [],
  );
  return related.length > 0 ? { related } : {};
}
