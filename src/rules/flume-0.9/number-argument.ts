import { valueText } from '../../languages/flume-0.9/check/value-text.js';
import type { Argument } from '../../languages/flume-0.9/tree.js';

/** The whole number that an argument gives; undefined where it gives none, or only when a node's values are filled in. */
export function numberArgument(argument: Argument | undefined): number | undefined {
  if (!argument || argument.kind === 'function') return undefined;
  const text = valueText(argument);
  return /^[0-9]+$/.test(text) ? Number(text) : undefined;
}
