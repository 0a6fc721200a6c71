import type { Finding } from '../../../diagnostics/diagnostic.js';
import type { Span } from '../../../text/source.js';

/**
 * What comes of a problem: Flume drops the component, takes the default, takes a word for false,
 * takes no notice, or starts what never works; it does not know the key; or it is merely odd.
 */
export type ProblemEffect =
  | 'drops'
  | 'default'
  | 'false'
  | 'ignored'
  | 'fails'
  | 'unknown-key'
  | 'untidy'
  | 'odd';

/** What is wrong with a component, and what Flume makes of it. */
export interface Problem extends Finding {
  readonly effect: ProblemEffect;
}

/** A problem without more words. */
export function problem(effect: ProblemEffect, message: string, span: Span): Problem {
  return { effect, message, span };
}

/** Whether Flume drops the component for any of them. */
export function isDropped(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.effect === 'drops');
}
