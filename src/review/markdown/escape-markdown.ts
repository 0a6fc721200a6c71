import { visibleText } from '../../text/visible-text.js';

/** A text that Markdown shows as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return visibleText(text).replace(/[\\`*_{}[\]<>|~&!#]/g, '\\$&');
}

/** A text that HTML shows as it is. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"]/g, (one) => entities[one] ?? one);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
