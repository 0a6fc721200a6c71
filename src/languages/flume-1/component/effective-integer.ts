import type { Component } from '../catalogue.js';
import { findKey } from '../find-key.js';
import { parseJavaInteger } from '../java/java-integer.js';
import { type ComponentProperties, textOf } from './component-properties.js';

/**
 * The number that Flume works with: the value, or the default where there is none or where Flume
 * falls back on it; undefined where there is neither.
 */
export function effectiveInteger(
  component: Component,
  of: ComponentProperties,
  key: string,
): number | undefined {
  const spec = findKey(component, key);
  const fallback = typeof spec?.default === 'number' ? spec.default : undefined;
  const text = textOf(of, key);
  if (text === undefined || spec?.value.kind !== 'integer') return fallback;
  const number = parseJavaInteger(text, spec.value.bits === 64 ? 64 : 32);
  if (number === undefined) return fallback;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec.value;
  const isOut = number < min || number > max;
  return isOut && spec.outOfRange === 'default' ? fallback : Number(number);
}
