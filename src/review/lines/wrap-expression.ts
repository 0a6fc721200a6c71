import { type Words, wrapWords } from '../../diagnostics/format/wrap-words.js';
import { visibleText } from '../../text/visible-text.js';

/**
 * A text made visible and wrapped, so that expressions stay readable: lines end before `<` and `?`,
 * never behind them, and never before a number.
 */
export function wrapExpression({ text, ...layout }: Words, width: number): string {
  const glued = visibleText(text).replace(/(?<=[<?[]) | (?=[>\]])|(?<=,) (?=\d)/g, glue);
  return wrapWords({ text: glued, ...layout }, width).replaceAll(glue, ' ');
}

/** Stands for a blank at which no line ends; no visible text has it. */
const glue = '\0';
