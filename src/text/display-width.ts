const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A user-perceived character: what a terminal draws as one, at its offset in the text it came from. */
export interface Grapheme {
  readonly text: string;
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
}

/** Columns that a terminal with a fixed-width font gives to a text without tabs and control characters. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return graphemesOf(text).reduce((columns, one) => columns + graphemeWidth(one.text), 0);
}

/** The user-perceived characters of a text in order. */
export function graphemesOf(text: string): readonly Grapheme[] {
  if (/^[\t -~]*$/.test(text)) return Array.from(text, (one, offset) => ({ text: one, offset }));
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({
    text: segment,
    offset: index,
  }));
}

/** An emoji is two columns however many code points it joins; anything else is as wide as its parts. */
function graphemeWidth(grapheme: string): number {
  if (/\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u.test(grapheme)) return 2;
  return Array.from(grapheme).reduce((columns, point) => columns + codePointWidth(point), 0);
}

function codePointWidth(point: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u.test(point)) return 0;
  return isWide(point) ? 2 : 1;
}

/** East Asian Width W or F (Unicode Standard Annex 11), without the emoji. */
function isWide(point: string): boolean {
  return /[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u.test(
    point,
  );
}
