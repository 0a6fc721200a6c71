import { codeFrame } from '../../text/code-frame.js';
import { displayWidth } from '../../text/display-width.js';
import type { Span } from '../../text/source.js';
import { visibleText } from '../../text/visible-text.js';
import type { Diagnostic, Related, Severity } from '../diagnostic.js';
import { type Painter, plainPainter } from './painter.js';
import { renderPlace } from './place.js';
import { wrapWords } from './wrap-words.js';

/** How findings are laid out for people. */
export interface PrettyOptions {
  readonly color?: Painter;
  /** Columns of the terminal; without it lines are not wrapped and frames are cut at 80. */
  readonly width?: number;
}

interface Layout {
  readonly color: Painter;
  readonly width: number | undefined;
}

/** A stretch of text and its colour. */
interface Painted {
  readonly text: string;
  readonly paint: (text: string) => string;
}

const hangingIndent = 4;

/** The findings as people read them, in the given order, with a blank line between them; empty when there are none. */
export function renderPretty(
  diagnostics: readonly Diagnostic[],
  { color = plainPainter, width }: PrettyOptions = {},
): string {
  return diagnostics.map((one) => renderDiagnostic(one, { color, width })).join('\n');
}

function renderDiagnostic(diagnostic: Diagnostic, layout: Layout): string {
  const { related = [], help } = diagnostic;
  const lines = [headline(diagnostic, layout)];
  if (diagnostic.span) lines.push(...frame(diagnostic.span, diagnostic.severity, layout));
  for (const place of related) lines.push(renderRelated(place, layout));
  if (help !== undefined)
    lines.push(sentence([{ text: 'help:', paint: layout.color.cyan }], help, layout));
  return `${lines.join('\n')}\n`;
}

function headline({ span, severity, code, message }: Diagnostic, layout: Layout): string {
  const { color } = layout;
  const place = span ? [{ text: renderPlace(span), paint: color.bold }] : [];
  const prefix = [
    ...place,
    { text: severity, paint: severityPaint(severity, color) },
    { text: `${code}:`, paint: color.dim },
  ];
  return sentence(prefix, message, layout);
}

function renderRelated({ span, message }: Related, layout: Layout): string {
  return sentence([{ text: renderPlace(span), paint: layout.color.bold }], message, layout);
}

/** The prefix on one line, then the words, wrapped where there is a width. */
function sentence(prefix: readonly Painted[], words: string, { width }: Layout): string {
  const shown = prefix.map(({ text, paint }) => ({ text: visibleText(text), paint }));
  const text = visibleText(words);
  const taken = shown.reduce((columns, part) => columns + displayWidth(part.text) + 1, 0);
  const wrapped =
    width === undefined ? text : wrapWords({ text, taken, indent: hangingIndent }, width);
  const space = wrapped.startsWith('\n') ? '' : ' ';
  return shown.map(({ text, paint }) => paint(text)).join(' ') + space + wrapped;
}

function frame(span: Span, severity: Severity, { color, width }: Layout): readonly string[] {
  const { gutter, line, caretGutter, indent, carets } = codeFrame(span, width);
  return [
    color.dim(gutter) + (line === '' ? '' : ` ${line}`),
    `${color.dim(caretGutter)} ${indent}${severityPaint(severity, color)(carets)}`,
  ];
}

function severityPaint(severity: Severity, color: Painter): (text: string) => string {
  return severity === 'error' ? color.red : color.yellow;
}
