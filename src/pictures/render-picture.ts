import type { Picture } from './picture.js';
import { renderDot } from './render-dot.js';
import { renderMermaid } from './render-mermaid.js';

/** The formats of pictures. */
export const pictureFormats = ['mermaid', 'dot', 'svg', 'html'] as const;

/** One of the formats. */
export type PictureFormat = (typeof pictureFormats)[number];

/** The picture in a format; the library that lays out is loaded only where the format needs it. */
export async function renderPicture(picture: Picture, format: PictureFormat): Promise<string> {
  switch (format) {
    case 'mermaid':
      return renderMermaid(picture);
    case 'dot':
      return renderDot(picture);
    case 'svg': {
      const { renderSvg } = await import('./render-svg.js');
      return renderSvg(picture);
    }
    case 'html': {
      const { renderHtml } = await import('./render-html.js');
      return renderHtml(picture);
    }
    default:
      return format satisfies never;
  }
}
