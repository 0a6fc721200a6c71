import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { renderGithub } from '../../diagnostics/format/github.js';
import { renderJson } from '../../diagnostics/format/json.js';
import { renderJunit } from '../../diagnostics/format/junit.js';
import type { Painter } from '../../diagnostics/format/painter.js';
import { renderPretty } from '../../diagnostics/format/pretty.js';
import { renderSarif } from '../../diagnostics/format/sarif.js';
import { renderSummary } from '../../diagnostics/format/summary.js';
import { codePages } from '../../rules/pages.js';
import { UsageError } from '../usage-error.js';
import { version } from '../version.js';

/** How findings can be printed. */
export const reportFormats = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;

/** One of the formats. */
export type ReportFormat = (typeof reportFormats)[number];

/** A report that was asked for, and the file it goes to; standard output without one. */
export interface ReportRequest {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** Reads `sarif` or `sarif=findings.sarif`; throws a `UsageError` for a format that there is not. */
export function parseReport(text: string): ReportRequest {
  const [name = '', ...rest] = text.split('=');
  const format = reportFormats.find((one) => one === name);
  const file = rest.join('=');
  if (format === undefined || (rest.length > 0 && file === '')) {
    throw new UsageError(
      `"--format ${text}" is no format`,
      `formats are ${reportFormats.join(', ')}, each perhaps with =FILE`,
    );
  }
  return rest.length === 0 ? { format } : { format, file };
}

/** What a report is laid out with. */
export interface ReportOptions {
  /** Every file that was read. */
  readonly files: readonly string[];
  readonly color?: Painter;
  readonly width: number;
}

/** The findings in a format. */
export function renderReport(
  format: ReportFormat,
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
): string {
  switch (format) {
    case 'pretty':
      return renderForPeople(diagnostics, options);
    case 'json':
      return renderJson(diagnostics);
    case 'github':
      return renderGithub(diagnostics);
    case 'sarif':
      return renderSarif(diagnostics, { rules: codePages, version: version() });
    case 'junit':
      return renderJunit(diagnostics, { files: options.files });
    default:
      return format satisfies never;
  }
}

/** The findings, then one line that counts them or says that all is well. */
export function renderForPeople(
  diagnostics: readonly Diagnostic[],
  { files, color, width }: ReportOptions,
): string {
  const layout = { width, ...(color ? { color } : {}) };
  const findings = renderPretty(diagnostics, layout);
  const read = `${files.length} file${files.length === 1 ? '' : 's'}`;
  if (diagnostics.length === 0) return `${read} checked, no findings\n`;
  return `${findings}\n${renderSummary(diagnostics)}\n`;
}
