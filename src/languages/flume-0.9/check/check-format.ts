import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Catalogue } from '../catalogue.js';
import type { Argument, FunctionValue } from '../tree.js';
import { checkCall } from './check-call.js';
import { badArgument } from './finding.js';
import { literalFault, valueText } from './value-text.js';

/** All that is wrong with an output format: a function value, or its name in a string, which Flume calls deprecated. */
export function* checkFormat(value: Argument, catalogue: Catalogue): Generator<Diagnostic> {
  const unreadable = value.kind === 'number' ? literalFault(value) : undefined;
  if (unreadable !== undefined) yield badArgument({ message: unreadable }, value.span);
  else if (value.kind === 'function') yield* checkCall(value, 'format', catalogue);
  else if (!valueText(value).includes('${')) yield* checkCall(named(value), 'format', catalogue);
}

function named(value: Argument): FunctionValue {
  const call = { kind: 'function', name: valueText(value), args: [], keywords: [] } as const;
  return value.span ? { ...call, span: value.span } : call;
}
