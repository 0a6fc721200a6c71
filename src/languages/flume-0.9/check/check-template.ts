import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Component } from '../catalogue/component.js';
import type { Catalogue } from '../catalogue.js';
import { formatJavaString } from '../java/string-format.js';
import type { Argument, Call } from '../tree.js';
import { checkSinkSpec } from './check-sink-spec.js';
import { badArgument } from './finding.js';
import { valueText } from './value-text.js';

/** All that is wrong with the sinks that a template such as failChain's makes of the items after it. */
export function* checkTemplate(
  call: Call,
  component: Component,
  catalogue: Catalogue,
): Generator<Diagnostic> {
  const [template, ...items] = call.args;
  const [parameter] = component.parameters;
  if (template === undefined || parameter?.type.kind !== 'sink-template') return;
  const subject = `"${parameter.name}" of "${call.name}"`;
  for (const item of items) {
    if (![template, item].every(isKnown)) continue;
    const formatted = formatJavaString(valueText(template), valueText(item));
    if ('fault' in formatted) {
      yield badArgument({ message: `${subject}: ${formatted.fault}` }, template.span);
      return;
    }
    const { text } = formatted;
    yield* checkSinkSpec(text, { subject: `the sink "${text}"`, span: item.span, catalogue });
  }
}

/** Bare words are reported on their own, and placeholders are only known for each node. */
function isKnown(argument: Argument): boolean {
  return argument.kind !== 'function' && !valueText(argument).includes('${');
}
