import type { Diagnostic } from './diagnostic.js';

/** A stage's result: its value where there is one, and all it found on the way. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** An outcome that succeeded, with the warnings that travel along. */
export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}

/** An outcome without a value. */
export function failure<T>(diagnostics: readonly Diagnostic[]): Outcome<T> {
  return { diagnostics };
}

/** Whether any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}

/** Runs the next stage on the value unless the stages before found errors; diagnostics add up. */
export function then<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  if (outcome.value === undefined || hasErrors(outcome.diagnostics))
    return failure(outcome.diagnostics);
  const following = next(outcome.value);
  return { ...following, diagnostics: [...outcome.diagnostics, ...following.diagnostics] };
}
