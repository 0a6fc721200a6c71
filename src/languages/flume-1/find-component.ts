import type { Catalogue, Component, ComponentKind } from './catalogue.js';

/**
 * The component of that name as Flume finds it: short names in any case, class names exactly.
 * Components that are gone are found too (`gone` says why they cannot be used).
 */
export function findComponent(
  catalogue: Catalogue,
  kind: ComponentKind,
  type: string,
): Component | undefined {
  const short = type.toUpperCase();
  return catalogue.components.find(
    (component) =>
      component.kind === kind &&
      (component.class === type ||
        (component.classOnly ? component.type === type : component.type.toUpperCase() === short)),
  );
}

/** The names that a component of the kind can be given, those that are gone left out. */
export function componentTypes(catalogue: Catalogue, kind: ComponentKind): readonly string[] {
  return catalogue.components
    .filter((component) => component.kind === kind && component.gone === undefined)
    .map((component) => component.type);
}
