import { type Painter, plainPainter } from '../diagnostics/format/painter.js';

/** Colours for what comes, changes and goes. */
export interface ReviewPainter extends Painter {
  readonly green: (text: string) => string;
}

/** How a review is laid out for people. */
export interface ReviewLayout {
  readonly color?: ReviewPainter;
  /** Columns of the terminal. */
  readonly width?: number;
}

/** No colours at all. */
export const plainReviewPainter: ReviewPainter = { ...plainPainter, green: (text) => text };
