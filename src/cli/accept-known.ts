import { applyBaseline } from '../diagnostics/baseline/apply-baseline.js';
import { parseBaseline } from '../diagnostics/baseline/parse-baseline.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readSource } from '../workspace/read-source.js';

/** The findings without those that the baseline file accepts today; a baseline that is wrong is a finding itself. */
export function acceptKnown(
  diagnostics: readonly Diagnostic[],
  file: string | undefined,
): readonly Diagnostic[] {
  if (file === undefined) return diagnostics;
  const { value: source, diagnostics: unreadable } = readSource(file);
  if (!source) return [...unreadable, ...diagnostics];
  const { value: baseline, diagnostics: problems } = parseBaseline(source);
  if (!baseline) return [...problems, ...diagnostics];
  const today = new Date().toISOString().slice(0, 10);
  return [...problems, ...applyBaseline(diagnostics, baseline, today).diagnostics];
}
