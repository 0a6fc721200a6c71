import { type Diagnostic, error, warning } from '../../src/diagnostics/diagnostic.js';
import { type Source, type Span, source, span } from '../../src/text/source.js';

/** The span of the first place where the text stands in the source. */
export function spanOf(of: Source, text: string): Span {
  const start = of.text.indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${of.name}`);
  return span(of, start, start + text.length);
}

/** A file in which web-07 stands in line 6 and in line 12. */
export const web: Source = source(
  'topologies/web.yaml',
  `${'\n'.repeat(5)}    nodes: [web-07]\n${'\n'.repeat(5)}    nodes: [relay-1, web-07]\n`,
);

/** The example of a message in STYLE.md. */
export const twoTiers: Diagnostic = error('one-tier-per-node', {
  message: 'Node "web-07" is in tier "web" and in tier "relay"',
  span: span(web, 51, 57),
  related: [{ message: 'the other place', span: span(web, 17, 23) }],
  help: 'take "web-07" out of one of the two tiers',
});

/** A finding without a place. */
export const emptyFolder: Diagnostic = warning('no-empty-folder', {
  message: 'Folder "topologies" has no topology',
});

/** A file and a finding made to break every format. */
export const hostile: Source = source(
  'a, b:c%/日本"<&>\u001b[2J.yaml',
  'x: "\u001b[31mred\u202e"\r\ny: 1\r\n',
);

/** Quotes, line ends, workflow commands, XML and terminal controls in every text. */
export const hostileFinding: Diagnostic = error('known-reference', {
  message: 'Tier "a\r\n::error::]]>100%\u001b]0;x\u0007\u0000" <b>&amp;\t\u200e👍\ud800 is unknown',
  span: span(hostile, 3, 14),
  related: [{ message: '[x](http://evil)\n::stop-commands::y', span: span(hostile, 16, 16) }],
  help: 'write "::"\nnot \u202eit\u2028\ufffe',
});
