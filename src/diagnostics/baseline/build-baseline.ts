import type { Diagnostic } from '../diagnostic.js';
import { fingerprints } from '../fingerprint.js';
import { jsonText } from '../format/json-text.js';
import type { AcceptedFinding } from './baseline.js';

/** Why findings are accepted, and the last day of it, `YYYY-MM-DD`. */
export interface Acceptance {
  readonly reason: string;
  readonly until: string;
}

/** An entry for each finding, in the given order; what is said of a baseline itself cannot be accepted. */
export function buildBaseline(
  diagnostics: readonly Diagnostic[],
  { reason, until }: Acceptance,
): readonly AcceptedFinding[] {
  const names = fingerprints(diagnostics);
  return diagnostics.flatMap((one) => {
    const { code, message, span } = one;
    if (code.startsWith('baseline-')) return [];
    return [{ code, file: span?.source.name, fingerprint: names.get(one), message, reason, until }];
  });
}

/** The text of a baseline file (`schemas/baseline.v1.json`) with these entries. */
export function renderBaseline(accepted: readonly AcceptedFinding[]): string {
  return jsonText({
    accepted: accepted.map(({ code, file, fingerprint, message, reason, until }) => ({
      code,
      file,
      fingerprint,
      message,
      reason,
      until,
    })),
    version: 1,
  });
}
