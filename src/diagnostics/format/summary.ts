import type { Diagnostic } from '../diagnostic.js';

/** How many findings there are, and in how many files. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Files that at least one finding points at; related places do not count. */
  readonly files: number;
}

/** The counts in words: `3 errors and 1 warning in 2 files`, or `no findings`. */
export function renderSummary(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings, files } = countDiagnostics(diagnostics);
  const kinds = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  if (kinds.length === 0) return 'no findings';
  return kinds.join(' and ') + (files > 0 ? ` in ${counted(files, 'file')}` : '');
}

/** Counts the findings by severity, and the files they stand in. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const files = new Set(diagnostics.flatMap((one) => (one.span ? [one.span.source.name] : [])));
  return { errors, warnings: diagnostics.length - errors, files: files.size };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
