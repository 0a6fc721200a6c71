import { positionAt } from '../../text/position.js';
import type { Source, Span } from '../../text/source.js';
import type { Diagnostic, Related } from '../diagnostic.js';
import { jsonText } from './json-text.js';
import { countDiagnostics } from './summary.js';

/** The findings in the given order as JSON; the shape is `schemas/diagnostics.v1.json`. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const { errors, files, warnings } = countDiagnostics(diagnostics);
  return jsonText({
    findings: diagnostics.map(jsonFinding),
    summary: { errors, files, warnings },
    version: 1,
  });
}

function jsonFinding({ code, severity, message, span, related = [], help }: Diagnostic) {
  const place = span && jsonPlace(span);
  return {
    code,
    end: place?.end,
    file: place?.file,
    help,
    message,
    related: related.map(jsonRelated),
    severity,
    start: place?.start,
  };
}

function jsonRelated({ message, span }: Related) {
  const { end, file, start } = jsonPlace(span);
  return { end, file, message, start };
}

function jsonPlace({ source, start, end }: Span) {
  return {
    end: jsonPosition(source, Math.max(start, end)),
    file: source.name,
    start: jsonPosition(source, start),
  };
}

function jsonPosition(source: Source, offset: number) {
  const { line, column } = positionAt(source, offset);
  return { column, line, offset: Math.min(offset, source.text.length) };
}
