import type { Diagnostic } from './diagnostic.js';

/** Each finding once, by file name (UTF-16 units), place, code and message; those without a place come first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const key = identity(one);
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()].sort(compareDiagnostics);
}

/** Negative where `a` is shown before `b`, positive where after it, 0 where either order will do. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareTexts(a.span?.source.name ?? '', b.span?.source.name ?? '') ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    (a.span?.end ?? -1) - (b.span?.end ?? -1) ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.message, b.message)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function identity({ code, severity, message, span, related = [], help }: Diagnostic): string {
  const places = [{ message, span }, ...related].map((at) => [
    at.message,
    at.span?.source.name,
    at.span?.start,
    at.span?.end,
  ]);
  return JSON.stringify([code, severity, help, places]);
}
