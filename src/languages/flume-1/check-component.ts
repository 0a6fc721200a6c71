import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.js';
import type { LocatedText } from '../../text/located-text.js';
import type { Located } from '../../text/source.js';
import type { Catalogue, Component, ComponentKind } from './catalogue.js';
import { checkInterceptors } from './component/check-interceptors.js';
import { checkOwnedKeys } from './component/check-owned-keys.js';
import { checkProperties } from './component/check-properties.js';
import { checkText, isOpenText } from './component/check-text.js';
import type { ComponentContext } from './component/component-context.js';
import type { ComponentProperties, Property } from './component/component-properties.js';
import type { Problem } from './component/problem.js';
import { resolveComponent } from './component/resolve-component.js';

/** A component as the operator writes it, nested mappings flattened with dots. */
export interface ComponentMapping {
  readonly type: Located<string>;
  readonly entries: readonly ComponentEntry[];
}

/** A key of a component, relative to it, and its value. */
export interface ComponentEntry {
  readonly key: Located<string>;
  readonly value: Located<string | number | boolean>;
}

/** What a component is checked as, and with which catalogue. */
export interface ComponentCheck {
  readonly kind: ComponentKind;
  readonly catalogue: Catalogue;
}

/**
 * What is wrong with a component of the operator's: `known-component` for its type,
 * `component-arguments` for its keys and values. Values that are filled in later (`${node}`,
 * `${secret.NAME}`) pass.
 */
export function checkComponent(
  mapping: ComponentMapping,
  { kind, catalogue }: ComponentCheck,
): readonly Diagnostic[] {
  const resolved = resolveComponent(catalogue, kind, mapping.type);
  if (resolved.component === undefined) return [error('known-component', resolved.unknown)];
  const problems = [
    ...repeatedKeys(mapping.entries),
    ...checkOwnedKeys(kind, mapping.entries),
    ...mapping.entries.flatMap(({ key, value }) => checkText(key.value, textValue(value))),
    ...checkConfiguration(resolved.component, mapping, { catalogue, hostKeystore: 'unknown' }),
  ];
  return problems.map(({ effect, ...finding }) =>
    effect === 'odd'
      ? warning('component-arguments', finding)
      : error('component-arguments', finding),
  );
}

/** What is wrong beyond single texts; the findings about texts that were found wrong already are left out. */
function checkConfiguration(
  component: Component,
  { type, entries }: ComponentMapping,
  context: ComponentContext,
): readonly Problem[] {
  const { kind } = component;
  const properties = new Map(entries.map(({ key, value }) => [key.value, toProperty(key, value)]));
  const of: ComponentProperties = { span: type.span, properties };
  const unclear = [...properties.values()].filter(isUnclear).map(({ value }) => value.span);
  const owned = checkOwnedKeys(kind, entries).map(({ span }) => span);
  const left = new Set([...unclear, ...owned]);
  return [
    ...checkProperties(component, of, context),
    ...(kind === 'source' ? checkInterceptors(of, context) : []),
  ].filter(({ span }) => span === undefined || !left.has(span));
}

function isUnclear({ key, value }: Property): boolean {
  return isOpenText(value.value) || checkText(key.value, value).length > 0;
}

function toProperty(key: Located<string>, value: ComponentEntry['value']): Property {
  return { key, value: textValue(value) };
}

function textValue({ value, span }: ComponentEntry['value']): LocatedText {
  return { value: String(value), span, place: () => span };
}

function repeatedKeys(entries: readonly ComponentEntry[]): readonly Problem[] {
  const first = new Map<string, Located<string>>();
  return entries.flatMap(({ key }) => {
    const before = first.get(key.value);
    if (before === undefined) first.set(key.value, key);
    if (before === undefined) return [];
    const related = [{ message: 'the other place', span: before.span }];
    return [{ effect: 'ignored', message: `"${key.value}" is set twice`, span: key.span, related }];
  });
}
