import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { renderJson } from '../../diagnostics/format/json.js';
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.js';

/** Findings as `--json` prints them (schemas/diagnostics.v1.json). */
export function findingsJson(diagnostics: readonly Diagnostic[]): Record<string, unknown> {
  return JSON.parse(renderJson(sortDiagnostics(diagnostics)));
}
