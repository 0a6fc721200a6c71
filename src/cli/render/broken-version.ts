import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { planMarker } from '../../review/render-plan-markdown.js';

/** Says that the version to compare with is wrong in itself, in one sentence for each format. */
export function brokenMessage(name: string, diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const findings = `${errors} error${errors === 1 ? '' : 's'}`;
  return `${name} does not compile (${findings}), so there is nothing to compare with; the topologies as they are now do.`;
}

/** The sentence where a plan would stand; as Markdown, the comment that a bot finds again. */
export function renderBroken(
  message: string,
  json: unknown,
  format: 'pretty' | 'markdown' | 'json',
): string {
  switch (format) {
    case 'pretty':
      return `${message}\n`;
    case 'markdown':
      return `${planMarker}\n### Plan: nothing to compare with\n\n${message}\n`;
    case 'json':
      return `${JSON.stringify(json, undefined, 2)}\n`;
    default:
      return format satisfies never;
  }
}
