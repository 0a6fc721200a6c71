import type { Finding } from '../../../diagnostics/diagnostic.js';
import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { Located } from '../../../text/source.js';
import type { Catalogue, Component, ComponentKind } from '../catalogue.js';
import { componentTypes, findComponent } from '../find-component.js';
import { KIND_NAMES } from './describe-problem.js';

/** The component that a type names, or why it names none that can be used. */
export type Resolved =
  | { readonly component: Component }
  | { readonly component?: undefined; readonly unknown: Finding };

/** Looks a type up as Flume does; the finding is a sentence without an end, so that it can go on. */
export function resolveComponent(
  catalogue: Catalogue,
  kind: ComponentKind,
  type: Located<string>,
): Resolved {
  const component = findComponent(catalogue, kind, type.value);
  if (component !== undefined && component.gone === undefined) return { component };
  const what = `${KIND_NAMES[kind]} type "${type.value}"`;
  const message =
    component === undefined
      ? `Flume has no ${what}`
      : `The ${what} cannot be used: ${component.gone}`;
  const help = component === undefined ? typeHelp(catalogue, kind, type.value) : undefined;
  const unknown = { message, span: type.span };
  return { unknown: help === undefined ? unknown : { ...unknown, help } };
}

function typeHelp(catalogue: Catalogue, kind: ComponentKind, type: string): string | undefined {
  const ofKind = catalogue.components.filter((component) => component.kind === kind);
  const byClass = ofKind.find((component) => component.classOnly && isShortFor(component, type));
  if (byClass) return `it has no short name: write "${byClass.type}"`;
  const other = catalogue.components.find(
    (component) =>
      component.kind !== kind &&
      findComponent({ ...catalogue, components: [component] }, component.kind, type),
  );
  if (other) return `it is a ${KIND_NAMES[other.kind]}`;
  const classes = ofKind.map((component) => component.class);
  const names = componentTypes(catalogue, kind);
  return didYouMean(type, type.includes('.') ? [...names, ...classes] : names);
}

/** Whether the word is what the class is called without its package and kind: `kafka`, `pseudotxnmemory`. */
function isShortFor({ class: name }: Component, word: string): boolean {
  const simple = name.slice(name.lastIndexOf('.') + 1).replace(/\$Builder$/, '');
  const bare = simple.replace(/(?:Source|Sink|Channel|Interceptor)$/, '');
  return [simple, bare].some((one) => one.toUpperCase() === word.toUpperCase().replaceAll('_', ''));
}
