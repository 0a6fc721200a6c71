import type { Located } from '../../text/source.js';
import { type Diagnostic, warning } from '../diagnostic.js';
import { fingerprints } from '../fingerprint.js';
import type { AcceptedFinding, Baseline } from './baseline.js';

/** What is left of the findings, and what the baseline took away. */
export interface BaselineResult {
  /** The findings that are not accepted, then the warnings about the baseline itself. */
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly Diagnostic[];
}

/** An entry of the baseline and the findings that it matches. */
interface Match {
  readonly entry: Located<AcceptedFinding>;
  readonly findings: readonly Diagnostic[];
}

/**
 * Takes accepted findings away. One whose end date has passed comes back and says so; entries that
 * ended or match nothing give a warning. `today` is `YYYY-MM-DD`; the end date itself still counts.
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  today: string,
): BaselineResult {
  const names = fingerprints(diagnostics);
  const matching = (entry: Located<AcceptedFinding>) =>
    diagnostics.filter((finding) => isMatch(entry.value, finding, names.get(finding)));
  const matches = baseline.accepted.map((entry) => ({ entry, findings: matching(entry) }));
  const isLive = ({ entry }: Match) => today <= entry.value.until;
  const taken = new Set(matches.filter(isLive).flatMap((match) => match.findings));
  const left = diagnostics.filter((finding) => !taken.has(finding));
  const ended = matches.filter((match) => !isLive(match)).map((match) => without(match, taken));
  return {
    diagnostics: [
      ...left.map((finding) => returned(finding, ended)),
      ...[...matches.filter(isLive), ...ended].filter(isUnused).map(unused),
      ...ended.filter((match) => !isUnused(match)).map(expired),
    ],
    accepted: diagnostics.filter((finding) => taken.has(finding)),
  };
}

function isMatch(
  entry: AcceptedFinding,
  finding: Diagnostic,
  fingerprint: string | undefined,
): boolean {
  return (
    entry.code === finding.code &&
    entry.file === finding.span?.source.name &&
    (entry.message === undefined || entry.message === finding.message) &&
    (entry.fingerprint === undefined || entry.fingerprint === fingerprint)
  );
}

function isUnused({ findings }: Match): boolean {
  return findings.length === 0;
}

function without({ entry, findings }: Match, taken: ReadonlySet<Diagnostic>): Match {
  return { entry, findings: findings.filter((finding) => !taken.has(finding)) };
}

/** The finding with the entries that accepted it until they ended. */
function returned(finding: Diagnostic, ended: readonly Match[]): Diagnostic {
  const entries = ended.filter((match) => match.findings.includes(finding));
  if (entries.length === 0) return finding;
  const places = entries.map(({ entry }) => ({
    message: `was accepted until ${entry.value.until}: ${entry.value.reason}`,
    span: entry.span,
  }));
  return { ...finding, related: [...(finding.related ?? []), ...places] };
}

function unused({ entry }: Match): Diagnostic {
  return warning('baseline-unused', {
    message: `The baseline accepts ${subject(entry.value)}, which is not found`,
    span: entry.span,
    help: 'take the entry out of the baseline',
  });
}

function expired({ entry, findings }: Match): Diagnostic {
  return warning('baseline-expired', {
    message: `The baseline accepts ${subject(entry.value)} only until ${entry.value.until}`,
    span: entry.span,
    related: findings.flatMap(({ message, span }) => (span ? [{ message, span }] : [])),
    help: 'mend what it accepts, or agree on a later end date',
  });
}

function subject({ code, file }: AcceptedFinding): string {
  return file === undefined ? `"${code}"` : `"${code}" in "${file}"`;
}
