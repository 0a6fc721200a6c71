import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { Located } from '../../../text/source.js';
import type { Catalogue, Component, ComponentKind, KeySpec } from '../catalogue.js';
import { findKey, isKeyPattern } from '../find-key.js';
import { checkValue } from './check-value.js';
import type { ComponentProperties, Property } from './component-properties.js';
import { describeProblem, KIND_NAMES } from './describe-problem.js';
import { type Problem, problem } from './problem.js';

/** What is wrong with each key of a component and its value, taken by itself. */
export function checkKeys(
  component: Component,
  of: ComponentProperties,
  catalogue: Catalogue,
): readonly Problem[] {
  return [...of.properties]
    .filter(([key]) => !isCommonKey(component.kind, key))
    .flatMap(([key, property]) => {
      const spec = findKey(component, key);
      if (spec === undefined) return [unknownKey(component, key, property.key)];
      return [
        ...checkStatus(spec, property),
        ...checkPropertyValue(component, { spec, property }, catalogue),
      ];
    });
}

/** Keys that belong to the place of a component in its agent, not to its type. */
function isCommonKey(kind: ComponentKind, key: string): boolean {
  if (key === 'type') return true;
  if (kind === 'source') return /^(?:channels|selector\..*|interceptors(?:\..*)?)$/s.test(key);
  if (kind === 'sink') return key === 'channel';
  return kind === 'sink-processor' && key === 'sinks';
}

function unknownKey(component: Component, key: string, written: Located<string>): Problem {
  const message = `The ${KIND_NAMES[component.kind]} "${component.type}" has no key "${written.value}"`;
  const help = keyHelp(component, key);
  const found = describeProblem(problem('unknown-key', message, written.span), component.kind);
  return help === undefined ? found : { ...found, help };
}

function keyHelp(component: Component, key: string): string | undefined {
  if (component.kind === 'sink' && key === 'channels') return 'a sink has one "channel"';
  if (component.kind === 'source' && key === 'channel') return 'a source has "channels"';
  return didYouMean(key, candidates(component, key.split('.')));
}

/** A pattern is near to what it would be with the parts of the key in the places of its names. */
function candidates(component: Component, parts: readonly string[]): readonly string[] {
  return component.keys.map(({ key }) => {
    if (!isKeyPattern(key)) return key;
    const pattern = key.split('.');
    const filled = pattern.map((part, i) => (isKeyPattern(part) ? (parts[i] ?? part) : part));
    return [...filled, ...parts.slice(pattern.length)].join('.');
  });
}

function checkStatus({ key, status, use }: KeySpec, property: Property): readonly Problem[] {
  if (status === undefined) return [];
  const words = status === 'ignored' ? 'has no effect in Flume 1.11' : 'is out of date';
  const found = problem('odd', `"${key}" ${words}`, property.key.span);
  return [use === undefined ? found : { ...found, help: `write "${use}"` }];
}

function checkPropertyValue(
  component: Component,
  { spec, property }: { readonly spec: KeySpec; readonly property: Property },
  catalogue: Catalogue,
): readonly Problem[] {
  const { key, value } = property;
  const verdict = checkValue(catalogue, spec, value.value);
  if (verdict === undefined) return [];
  const span = verdict.range ? value.place(...verdict.range) : value.span;
  const message = `"${key.value}" is "${shortened(value.value)}", expected ${verdict.expected}`;
  const found = describeProblem(problem(verdict.effect, message, span), component.kind, spec);
  return [verdict.help === undefined ? found : { ...found, help: verdict.help }];
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
