import { type Words, wrapWords } from '../../diagnostics/format/wrap-words.js';
import { displayWidth } from '../../text/display-width.js';
import { visibleText } from '../../text/visible-text.js';

/**
 * A text made visible and wrapped, so that expressions stay readable: lines begin with `<` and `?`, and
 * what stands behind them is broken only where it does not fit on a line.
 */
export function wrapExpression({ text, ...layout }: Words, width: number): string {
  const stretches = visibleText(text).split(/(?<![<?]) (?=[<?] )/);
  if (stretches.length === 1) return wrapWords({ text: stretches.join(), ...layout }, width);
  const room = width - layout.indent;
  const glued = stretches.map((one) =>
    one.replaceAll(displayWidth(one) > room ? besideBrackets : ' ', glue),
  );
  return wrapWords({ text: glued.join(' '), ...layout }, width).replaceAll(glue, ' ');
}

const besideBrackets = /(?<=[<?]) | (?=>)|(?<=,) (?=\d)/g;

/** Stands for a blank at which no line ends; no visible text has it. */
const glue = '\0';
