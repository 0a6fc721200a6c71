import type { Diagnostic } from '../../../diagnostics/diagnostic.js';

/** What a stage of the loader leaves, and what it says on the way. */
export interface Found<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
