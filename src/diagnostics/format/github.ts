import { positionAt } from '../../text/position.js';
import type { Span } from '../../text/source.js';
import { visibleText } from '../../text/visible-text.js';
import type { Diagnostic } from '../diagnostic.js';
import { renderPlace } from './place.js';

/** A GitHub Actions workflow command for each finding, one a line; the related places and the help end its message. */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((one) => `${command(one)}\n`).join('');
}

function command({ code, severity, message, span, related = [], help }: Diagnostic): string {
  const properties = [...(span ? placeProperties(span) : []), `title=${escapeProperty(code)}`];
  const lines = [
    message,
    ...related.map((one) => `${renderPlace(one.span)} ${one.message}`),
    ...(help === undefined ? [] : [`help: ${help}`]),
  ];
  return `::${severity} ${properties.join(',')}::${escapeData(lines.join('\n'))}`;
}

/** GitHub refuses columns where the lines differ. */
function placeProperties({ source, start, end }: Span): readonly string[] {
  const from = positionAt(source, start);
  const to = positionAt(source, Math.max(start, end));
  const lines = [`file=${escapeProperty(source.name)}`, `line=${from.line}`, `endLine=${to.line}`];
  return from.line === to.line ? [...lines, `col=${from.column}`, `endColumn=${to.column}`] : lines;
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return visibleText(escaped);
}
