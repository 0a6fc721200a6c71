import { isJavaPattern } from '../java/java-pattern.js';
import type { ComponentProperties } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** The list of a remove_header interceptor is split by an expression, which counts only where there is a list. */
export function checkRemoveHeader(interceptor: ComponentProperties): readonly Problem[] {
  const separator = interceptor.properties.get('fromListSeparator')?.value;
  const isSplit = interceptor.properties.has('fromList');
  if (separator === undefined || !isSplit || isJavaPattern(separator.value)) return [];
  return [problem('drops', '"fromList" cannot be split', separator.span)];
}
