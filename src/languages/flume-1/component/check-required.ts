import type { Component } from '../catalogue.js';
import type { ComponentProperties } from './component-properties.js';
import { describeProblem, KIND_NAMES } from './describe-problem.js';
import { type Problem, problem } from './problem.js';

/** The keys that a component cannot do without and that are missing. */
export function checkRequired(component: Component, of: ComponentProperties): readonly Problem[] {
  const { kind, type, keys } = component;
  return keys
    .filter(({ key, required }) => required && !of.properties.has(key))
    .filter(({ requiredUnless: other }) => other === undefined || !of.properties.has(other))
    .map(({ key, requiredUnless: other }) => {
      const missing = other === undefined ? `no "${key}"` : `neither "${key}" nor "${other}"`;
      return describeProblem(
        problem('drops', `The ${KIND_NAMES[kind]} "${type}" has ${missing}`, of.span),
        kind,
      );
    });
}
