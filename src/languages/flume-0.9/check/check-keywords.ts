import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { Component } from '../catalogue/component.js';
import type { Catalogue } from '../catalogue.js';
import type { Call, Keyword } from '../tree.js';
import { checkValue } from './check-value.js';
import { oddArgument, unknownName } from './finding.js';
import { usage } from './usage.js';

/** All that is wrong with the keyword arguments: Flume ignores those it does not know, without a word (flume-0.9.md 1.2). */
export function* checkKeywords(
  call: Call,
  component: Component,
  catalogue: Catalogue,
): Generator<Diagnostic> {
  const seen = new Set<string>();
  for (const keyword of call.keywords) {
    const parameter = component.keywords.find((one) => one.name === keyword.name);
    if (!parameter && !component.traits.has('any-keywords'))
      yield unknownKeyword(call, component, keyword);
    yield* checkValue(keyword.value, { owner: call, keyword: keyword.name, parameter, catalogue });
    if (seen.has(keyword.name)) yield repeated(call, keyword);
    seen.add(keyword.name);
  }
}

function unknownKeyword(call: Call, component: Component, { name, nameSpan }: Keyword): Diagnostic {
  const message = `"${call.name}" has no keyword argument "${name}": Flume ignores it`;
  const isPositional = component.parameters.some((one) => one.name === name);
  const near = didYouMean(
    name,
    component.keywords.map((one) => one.name),
  );
  const help = isPositional
    ? `give it by position: ${usage(component)}`
    : (near ?? `write ${usage(component)}`);
  return unknownName({ message, help }, nameSpan);
}

function repeated(call: Call, { name, nameSpan }: Keyword): Diagnostic {
  const message = `"${name}" of "${call.name}" is given again: Flume takes the last one`;
  return oddArgument({ message }, nameSpan);
}
