import type { ReviewPainter } from '../../src/review/review-painter.js';

/** Colours as tags, so that tests can read them. */
export const tagPainter: ReviewPainter = {
  red: (text) => `<red>${text}</>`,
  yellow: (text) => `<yellow>${text}</>`,
  cyan: (text) => `<cyan>${text}</>`,
  green: (text) => `<green>${text}</>`,
  bold: (text) => `<bold>${text}</>`,
  dim: (text) => `<dim>${text}</>`,
};
