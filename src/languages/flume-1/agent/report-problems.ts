import { type Diagnostic, error, warning } from '../../../diagnostics/diagnostic.js';
import type { Problem, ProblemEffect } from '../component/problem.js';

const ERRORS: ReadonlySet<ProblemEffect> = new Set(['drops', 'false', 'fails']);

/**
 * The problems of a component as findings about a text that an agent reads: errors are what drops
 * it, keeps it from working or turns its meaning; what merely reads badly is left out.
 */
export function reportProblems(
  problems: readonly Problem[],
  code = 'component-arguments',
): readonly Diagnostic[] {
  return problems
    .filter(({ effect }) => effect !== 'untidy')
    .map(({ effect, ...finding }) =>
      ERRORS.has(effect) ? error(code, finding) : warning(code, finding),
    );
}
