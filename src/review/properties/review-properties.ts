import {
  noSide,
  orSpelling,
  readSides,
  type SideReview,
  type TextPair,
  type TextReview,
} from '../text-review.js';
import { diffProperties, maskedProperties } from './diff-properties.js';
import { propertyFacts } from './property-facts.js';
import { type PropertyMap, propertyMap } from './property-map.js';
import { propertyWeaknesses } from './property-weaknesses.js';

/** Two properties texts key by key; undefined where one of them cannot be loaded. */
export function reviewProperties(pair: TextPair): TextReview | undefined {
  const sides = readSides(pair, (text) => propertyMap(text, pair.agent));
  if (!sides) return undefined;
  const { before, after } = sides;
  const told = { before: sideReview(before), after: sideReview(after) };
  if (!before || !after) return { groups: [], weaknesses: [], ...told };
  const groups = orSpelling(diffProperties(before, after), pair);
  return { groups, weaknesses: propertyWeaknesses(before, after), ...told };
}

function sideReview(properties: PropertyMap | undefined): SideReview {
  if (!properties) return noSide;
  return { facts: propertyFacts(properties), form: maskedProperties(properties) };
}
