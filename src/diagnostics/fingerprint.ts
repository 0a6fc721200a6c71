import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.js';
import { compareDiagnostics } from './sort-diagnostics.js';

/**
 * A name for each finding that stays when lines move: a hash of code, file and message, and which
 * one of several alike it is, counted from 1 down the file.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const counts = new Map<string, number>();
  const names = new Map<Diagnostic, string>();
  for (const one of [...new Set(diagnostics)].sort(compareDiagnostics)) {
    const hash = hashOf(one);
    const nth = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, nth);
    names.set(one, `${hash}:${nth}`);
  }
  return names;
}

function hashOf({ code, span, message }: Diagnostic): string {
  const identity = JSON.stringify([code, span?.source.name, message]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
