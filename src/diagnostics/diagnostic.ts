import type { Span } from '../text/source.js';

/** An error stops the pipeline after its stage; a warning travels with the value. */
export type Severity = 'error' | 'warning';

/** Another place that belongs to a finding, with the words that introduce it. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a check found: what is wrong, where, the other end where there is one, and what to do. */
export interface Finding {
  /** One line, present tense, names in double quotes: what is wrong, then what was expected. */
  readonly message: string;
  /** Absent only where no file is to blame (an empty folder, a missing file). */
  readonly span?: Span;
  readonly related?: readonly Related[];
  /** Only when it can be acted on. */
  readonly help?: string;
}

/** A finding with the code and severity of the check that made it. */
export interface Diagnostic extends Finding {
  /** Kebab-case name of the rule or check; `flumec explain CODE` prints its page. */
  readonly code: string;
  readonly severity: Severity;
}

/** A diagnostic of severity error. */
export function error(code: string, finding: Finding): Diagnostic {
  return { code, severity: 'error', ...finding };
}

/** A diagnostic of severity warning. */
export function warning(code: string, finding: Finding): Diagnostic {
  return { code, severity: 'warning', ...finding };
}
