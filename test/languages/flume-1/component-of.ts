import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { type ComponentKind, flume1Catalogue } from '../../../src/languages/flume-1/catalogue.js';
import {
  type ComponentMapping,
  checkComponent,
} from '../../../src/languages/flume-1/check-component.js';
import { type Source, span } from '../../../src/text/source.js';

/** A component of the given type and entries, written one below the other in a file of its own. */
export function componentOf(
  type: string,
  entries: readonly (readonly [key: string, value: string | number | boolean])[],
): ComponentMapping {
  const lines = [['type', type] as const, ...entries].map(([key, value]) => `${key}: ${value}\n`);
  const file: Source = { name: 'a.yaml', text: lines.join('') };
  let at = 0;
  const places = lines.map((line) => {
    const start = at;
    at += line.length;
    return { start, colon: start + line.indexOf(': '), end: at - 1 };
  });
  const valueSpan = (index: number) => {
    const { colon = 0, end = 0 } = places[index] ?? {};
    return span(file, colon + 2, end);
  };
  return {
    type: { value: type, span: valueSpan(0) },
    entries: entries.map(([key, value], index) => {
      const { start = 0 } = places[index + 1] ?? {};
      return {
        key: { value: key, span: span(file, start, start + key.length) },
        value: { value, span: valueSpan(index + 1) },
      };
    }),
  };
}

/** Each finding in one line: severity, place, message, help. */
export function shownFindings(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ severity, message, span: at, help }) => {
    const place = at?.source.text.slice(at.start, at.end);
    return `${severity} [${place}] ${message}${help === undefined ? '' : ` -> ${help}`}`;
  });
}

/** What is found about such a component, as `shownFindings` shows it. */
export function findingsOf(
  kind: ComponentKind,
  type: string,
  entries: Readonly<Record<string, string | number | boolean>>,
): readonly string[] {
  const mapping = componentOf(type, Object.entries(entries));
  return shownFindings(checkComponent(mapping, { kind, catalogue: flume1Catalogue }));
}
