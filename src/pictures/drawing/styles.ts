import type { Face } from '../text-width.js';

/** How texts of a picture are set. */
export type TextStyle =
  | 'title'
  | 'name'
  | 'plain'
  | 'dim'
  | 'code'
  | 'note'
  | 'added'
  | 'removed'
  | 'changed';

/** The face and the size in pixels of each style. */
export const textStyles: Readonly<
  Record<TextStyle, { readonly face: Face; readonly sizePx: number }>
> = {
  title: { face: 'bold', sizePx: 14 },
  name: { face: 'bold', sizePx: 14 },
  plain: { face: 'regular', sizePx: 12 },
  dim: { face: 'regular', sizePx: 11 },
  code: { face: 'mono', sizePx: 11 },
  note: { face: 'bold', sizePx: 11 },
  added: { face: 'bold', sizePx: 11 },
  removed: { face: 'bold', sizePx: 11 },
  changed: { face: 'bold', sizePx: 11 },
};
