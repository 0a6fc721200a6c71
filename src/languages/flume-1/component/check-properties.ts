import type { Component } from '../catalogue.js';
import { checkKeys } from './check-keys.js';
import { checkRelations } from './check-relations.js';
import { checkRequired } from './check-required.js';
import type { ComponentContext } from './component-context.js';
import type { ComponentProperties } from './component-properties.js';
import { describeProblem } from './describe-problem.js';
import type { Problem } from './problem.js';

/** All that is wrong with a component whose type is known: keys, values, what is missing, what does not go together. */
export function checkProperties(
  component: Component,
  of: ComponentProperties,
  context: ComponentContext,
): readonly Problem[] {
  const relations = checkRelations(component, of, context);
  return [
    ...checkKeys(component, of, context.catalogue),
    ...checkRequired(component, of),
    ...relations.map((problem) => describeProblem(problem, component.kind)),
  ];
}
