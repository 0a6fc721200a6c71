import type { ProblemEffect } from './problem.js';

/** What is wrong with a value: what comes of it, what was expected, and what to do. */
export interface Verdict {
  readonly effect: ProblemEffect;
  readonly expected: string;
  readonly help?: string;
  /** The half-open range of the value to blame; the whole where it is absent. */
  readonly range?: readonly [number, number];
}
