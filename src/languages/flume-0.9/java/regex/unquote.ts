/** The pattern's characters with each `\Q...\E` written out in escapes, which is the first thing Java does. */
export function unquotedPoints(pattern: string): readonly number[] {
  let expanded = '';
  let rest = pattern;
  for (;;) {
    const start = /^(?:[^\\]|\\[^Q])*\\Q/su.exec(rest)?.[0].length;
    if (start === undefined) return points(expanded + rest);
    const end = rest.indexOf('\\E', start);
    expanded += rest.slice(0, start - 2) + escaped(rest.slice(start, end < 0 ? undefined : end));
    rest = end < 0 ? '' : rest.slice(end + 2);
  }
}

function points(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** A digit right at the start could belong to an escape before the quotation. */
function escaped(quoted: string): string {
  return quoted.replace(/[\0-/:-@[-`{-\x7f]/g, '\\$&').replace(/^[0-9]/, '\\x3$&');
}
