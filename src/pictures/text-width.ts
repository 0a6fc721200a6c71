import { graphemesOf } from '../text/display-width.js';

/** The faces that pictures are set in. */
export type Face = 'regular' | 'bold' | 'mono';

/**
 * Advance widths of the characters from space to tilde in hundredths of the font size, rounded up: those of
 * DejaVu Sans, which is wider than Helvetica, Arial, Segoe and Liberation, so that what is measured fits in all of them.
 */
const widths: Readonly<Record<'regular' | 'bold', readonly number[]>> = {
  regular: [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
  ],
  bold: [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 40, 40, 84, 84, 84, 59, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84,
    86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44,
    72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
  ],
};

/** How wide a text is at most, in pixels at the size; nothing is asked of a font, so that pictures are the same everywhere. */
export function textWidth(text: string, face: Face, sizePx: number): number {
  const hundredths = graphemesOf(text).reduce((sum, one) => sum + graphemeWidth(one.text, face), 0);
  return Math.ceil((hundredths * sizePx) / 100);
}

/** Other characters are hardly wider than the em; those that join with the one before are part of its grapheme. */
function graphemeWidth(grapheme: string, face: Face): number {
  if (face === 'mono') return /^[ -~]$/.test(grapheme) ? 61 : 122;
  return (grapheme.length === 1 ? widths[face][grapheme.charCodeAt(0) - 32] : undefined) ?? 125;
}
