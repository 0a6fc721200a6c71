import type { PageData } from '../html/page-data.js';
import type { Selection } from './selection.js';

/** What the parts of a page share. */
export interface Page {
  readonly data: PageData;
  /** Shows something else beside the picture. */
  readonly select: (selection: Selection) => void;
}
