import { counted } from '../review/count-words.js';
import { type Drawing, drawPicture, legendRowPx } from './drawing/draw-picture.js';
import { type LegendEntry, sampleWidthPx } from './drawing/legend.js';
import { escapeMarkup } from './escape-markup.js';
import { markWords } from './mark-counts.js';
import type { Picture } from './picture.js';
import { styleSheet } from './svg/palette.js';
import { renderPanel } from './svg/render-panel.js';
import { renderTextLine } from './svg/render-text.js';

/** The picture as an SVG image that needs nothing else: light or dark as its surroundings are, told in words to those who cannot see it. */
export function renderSvg(picture: Picture): string {
  const style = `<style>\n${styleSheet()}</style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvgElement(picture, { role: 'img', style })}\n`;
}

/** What differs between an image and a picture in a page. */
export interface SvgFrame {
  /** A picture whose boxes can be chosen is no single image. */
  readonly role: 'img' | 'group';
  /** The element with the style sheet, where the page does not have it. */
  readonly style?: string;
}

/** The picture as an `svg` element. */
export function renderSvgElement(picture: Picture, { role, style }: SvgFrame): string {
  const drawing = drawPicture(picture);
  const { widthPx, heightPx, flows } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="${role}" aria-labelledby="flumec-title flumec-desc">`,
    `<title id="flumec-title">${escapeMarkup(titleOf(picture))}</title>`,
    `<desc id="flumec-desc">${escapeMarkup(descriptionOf(picture))}</desc>`,
    ...(style === undefined ? [] : [style]),
    `<rect class="paper" width="${widthPx}" height="${heightPx}"/>`,
    ...flows.map(renderPanel),
    ...legendOf(drawing),
    '</svg>',
  ].join('\n');
}

/** The flows by name. */
export function titleOf({ flows }: Picture): string {
  const names = flows.map(({ name }) => name);
  return `${flows.length === 1 ? 'Flow' : 'Flows'} ${names.join(', ')}`;
}

function descriptionOf({ flows, difference }: Picture): string {
  const sentences = flows.map(({ name, tiers, edges }) => {
    const nodes = tiers.map((tier) => `${tier.name} (${counted(tier.nodes.length, 'node')})`);
    const sends = edges.map(({ id, delivery, details }) => [id, delivery, ...details].join(', '));
    return `${name}: tiers ${nodes.join(', ')}; ${sends.join('; ') || 'no edges'}.`;
  });
  const marks = difference ? markWords(difference).map(({ text }) => text) : [];
  return [...sentences, ...(marks.length > 0 ? [`Nodes: ${marks.join(', ')}.`] : [])].join(' ');
}

function legendOf({ legend, legendY }: Drawing): readonly string[] {
  return legend.flatMap((row, index) => {
    let x = 16;
    return row.flatMap((entry) => {
      const lines = legendEntry(entry, x, legendY + index * legendRowPx);
      x += entry.widthPx;
      return lines;
    });
  });
}

function legendEntry({ sample, text }: LegendEntry, x: number, y: number): readonly string[] {
  const middle = y + 8;
  const isMark = sample === 'added' || sample === 'removed' || sample === 'changed';
  const shape = isMark
    ? `<rect class="tier ${sample}" x="${x + 2}" y="${middle - 6}" width="20" height="12" rx="3"/>`
    : `<path class="arrow ${sample}" d="M${x} ${middle}H${x + 22}"/>`;
  return [shape, renderTextLine(text, { x: x + sampleWidthPx, y })];
}
