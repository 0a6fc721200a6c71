import { boxPadding } from '../drawing/box.js';
import type { PlacedBox } from '../drawing/draw-flow.js';
import { escapeMarkup } from '../escape-markup.js';
import type { Point } from '../layout.js';
import { renderTextLine, renderTextLines } from './render-text.js';

/** What is said of a box beside what stands in it. */
export interface BoxNotes {
  /** What a pointer on it is told. */
  readonly hint: string;
  /** Of a group: the edges that lead to it. */
  readonly edges?: readonly string[];
}

/** A tier or a group. */
export function renderBox(
  { box, frame }: PlacedBox,
  offset: Point,
  { hint, edges }: BoxNotes,
): string {
  const [x, y] = [frame.x + offset.x, frame.y + offset.y];
  const { kind, name, head, lines, mark, isReliable } = box;
  const [left, right] = head;
  const classes = [kind, ...(isReliable ? ['reliable'] : []), ...(mark ? [mark] : [])];
  const round = kind === 'group' ? 18 : 6;
  const top = { x: x + boxPadding.x, y: y + boxPadding.y };
  const led = edges ? ` data-edges="${escapeMarkup(edges.join(','))}"` : '';
  return [
    `<g class="box${mark === 'removed' ? ' gone' : ''}" data-${kind}="${escapeMarkup(name)}"${led}>`,
    `<title>${escapeMarkup(hint)}</title>`,
    `<rect class="${classes.join(' ')}" x="${x}" y="${y}" width="${frame.widthPx}" height="${frame.heightPx}" rx="${round}"/>`,
    renderTextLine(left, top),
    renderTextLine(right, { x: x + frame.widthPx - boxPadding.x, y: top.y + 1 }, 'end'),
    ...renderTextLines(lines, { x: top.x, y: top.y + left.heightPx }),
    '</g>',
  ].join('\n');
}
