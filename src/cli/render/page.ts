import { wrapWords } from '../../diagnostics/format/wrap-words.js';
import type { CodePage } from '../../rules/rule.js';
import type { CliPainter } from '../painter.js';

/** How a page is laid out. */
export interface PageLayout {
  readonly paint: CliPainter;
  readonly width: number;
}

/** A code's page for people: what must hold, why, a bad and a good example. */
export function renderPage(page: CodePage, { paint, width }: PageLayout): string {
  const { name, severity, summary, reason, bad, good } = page;
  const color = severity === 'error' ? paint.red : paint.yellow;
  const wrap = (text: string) => wrapWords({ text, taken: 0, indent: 0 }, Math.min(width, 100));
  return [
    `${paint.bold(name)} ${color(severity)}`,
    wrap(summary),
    '',
    wrap(reason),
    '',
    paint.red('Refused:'),
    indent(bad),
    paint.green('Accepted:'),
    indent(good),
  ].join('\n');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
