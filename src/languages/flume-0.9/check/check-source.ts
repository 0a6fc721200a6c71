import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Catalogue } from '../catalogue.js';
import type { DecoratorCall, SourceCall } from '../tree.js';
import { checkCall } from './check-call.js';

/** All that is wrong with a source's name and arguments. Codes: `known-component`, `component-arguments`. */
export function checkSource(source: SourceCall, catalogue: Catalogue): readonly Diagnostic[] {
  return [...checkCall(source, 'source', catalogue)];
}

/** All that is wrong with a decorator's name and arguments. Codes: `known-component`, `component-arguments`. */
export function checkDecorator(
  decorator: DecoratorCall,
  catalogue: Catalogue,
): readonly Diagnostic[] {
  return [...checkCall(decorator, 'decorator', catalogue)];
}
