import type { Located } from '../../text/source.js';

/** What matches a finding that is accepted for a while, and why it is; everything given must match. */
export interface AcceptedFinding {
  readonly code: string;
  /** The finding's file; absent for a finding without a place. */
  readonly file?: string | undefined;
  /** Absent where every message of the code in the file is accepted. */
  readonly message?: string | undefined;
  /** One finding among several alike, whatever its line. */
  readonly fingerprint?: string | undefined;
  readonly reason: string;
  /** The last day on which it is accepted, `YYYY-MM-DD`. */
  readonly until: string;
}

/** The accepted findings of a baseline file, each with its place there. */
export interface Baseline {
  readonly accepted: readonly Located<AcceptedFinding>[];
}

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
