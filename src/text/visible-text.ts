/**
 * Controls, line ends, lone surrogates and invisible format characters (those that reorder text among them);
 * not the joiners and tags, which belong to emoji and to the spelling of some languages.
 */
const invisible =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])(?=\p{Default_Ignorable_Code_Point})\p{Cf}/gu;

/** The text with every character that a terminal would obey or hide shown instead: ESC as `␛`, U+202E as `<U+202E>`. */
export function visibleText(text: string): string {
  return text.replace(invisible, visible);
}

function visible(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  if (point === 0x7f) return '␡';
  return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
}
