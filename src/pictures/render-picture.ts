import type { Picture } from './picture.js';
import { renderDot } from './render-dot.js';
import { renderMermaid } from './render-mermaid.js';

/** The formats of pictures. */
export const pictureFormats = ['mermaid', 'dot', 'svg', 'html'] as const;

/** One of the formats. */
export type PictureFormat = (typeof pictureFormats)[number];

/** The picture in a format; the library that lays out is loaded only where the format needs it. */
export async function renderPicture(picture: Picture, format: PictureFormat): Promise<string> {
  return renderers[format](picture);
}

const renderers: Readonly<Record<PictureFormat, (picture: Picture) => string | Promise<string>>> = {
  mermaid: renderMermaid,
  dot: renderDot,
  svg: async (picture) => (await import('./render-svg.js')).renderSvg(picture),
  html: async (picture) => (await import('./render-html.js')).renderHtml(picture),
};
