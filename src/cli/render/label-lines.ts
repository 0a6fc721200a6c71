import { wrapWords } from '../../diagnostics/format/wrap-words.js';
import { visibleText } from '../../text/visible-text.js';
import type { PageLayout } from './page.js';

/** Columns of the labels, with the blanks around them. */
const labelWidth = 13;

/** `  label      text`, the text wrapped beside the label; several texts go below one another. */
export function labelLines(
  label: string,
  texts: readonly string[],
  { paint, width }: PageLayout,
): readonly string[] {
  return texts.flatMap((text, index) => {
    const name = index === 0 ? label : '';
    const lead = `  ${paint.bold(name)}${' '.repeat(Math.max(labelWidth - 2 - name.length, 1))}`;
    const words = wrapWords(
      { text: visibleText(text), taken: labelWidth, indent: labelWidth },
      Math.min(width, 100),
    );
    return `${lead}${words}`.split('\n');
  });
}

/** A sentence, what follows its first line indented. */
export function sentenceLines(text: string, { width }: PageLayout, indent = 2): readonly string[] {
  const words = { text: visibleText(text), taken: 0, indent };
  return wrapWords(words, Math.min(width, 100)).split('\n');
}
