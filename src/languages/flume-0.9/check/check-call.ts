import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Component } from '../catalogue/component.js';
import type { Catalogue, Role } from '../catalogue.js';
import type { Call } from '../tree.js';
import { checkKeywords } from './check-keywords.js';
import { checkTemplate } from './check-template.js';
import { checkValue } from './check-value.js';
import { badArgument, oddArgument } from './finding.js';
import { unknownComponent } from './unknown-component.js';
import { usage } from './usage.js';

/** All that is wrong with the name and the arguments of one call in that role. */
export function* checkCall(call: Call, role: Role, catalogue: Catalogue): Generator<Diagnostic> {
  const component = catalogue[role].get(call.name);
  if (!component) {
    yield unknownComponent(call, role, catalogue);
    return;
  }
  yield* checkCount(call, component);
  for (const [at, value] of call.args.entries())
    yield* checkValue(value, { owner: call, at, parameter: parameterAt(component, at), catalogue });
  yield* checkKeywords(call, component, catalogue);
  yield* checkTemplate(call, component, catalogue);
}

function parameterAt({ parameters, isVariadic }: Component, at: number) {
  return parameters[at] ?? (isVariadic ? parameters.at(-1) : undefined);
}

function* checkCount(call: Call, component: Component): Generator<Diagnostic> {
  const { least, most } = countsOf(component);
  const extra = call.args[most];
  if (call.args.length < least) yield badArgument(wrongCount(call, component), call.span);
  else if (extra === undefined) return;
  else if (component.traits.has('ignores-extra-arguments')) {
    const message = `Flume ignores this argument of "${call.name}"`;
    yield oddArgument({ message, help: `write ${usage(component)}` }, extra.span);
  } else yield badArgument(wrongCount(call, component), extra.span);
}

function countsOf({ parameters, isVariadic, traits }: Component) {
  const least = parameters.filter((one) => !one.isOptional).length;
  const isOpen = isVariadic || traits.has('any-arguments');
  return { least, most: isOpen ? Number.POSITIVE_INFINITY : parameters.length };
}

function wrongCount({ name, args }: Call, component: Component) {
  const { least, most } = countsOf(component);
  const given = args.length === 0 ? 'none' : args.length;
  return {
    message: `"${name}" takes ${range(least, most)}, not ${given}`,
    help: `write ${usage(component)}`,
  };
}

function range(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return `at least ${counted(least)}`;
  if (most === 0) return 'no arguments';
  if (least === most) return counted(least);
  if (least === 0) return `at most ${counted(most)}`;
  return `${least} ${most - least === 1 ? 'or' : 'to'} ${counted(most)}`;
}

function counted(count: number): string {
  return count === 1 ? '1 argument' : `${count} arguments`;
}
