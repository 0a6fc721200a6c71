import type { LocatedText } from '../text/located-text.js';
import type { YamlScalar } from './yaml-tree.js';

/**
 * A scalar's value as a text whose offsets can be placed in the file, through quotes, escapes and
 * folded lines. Numbers and booleans count as they were written.
 */
export function scalarText(scalar: YamlScalar): LocatedText {
  const { source, start, end } = scalar.span;
  const value = typeof scalar.value === 'string' ? scalar.value : source.text.slice(start, end);
  const alignment = lazyAlignment(scalar, value);
  return {
    value,
    span: scalar.span,
    place: (from, to) => {
      const { starts, ends } = alignment();
      const first = starts[from] ?? end;
      const last = to > from ? (ends[to - 1] ?? end) : first;
      return { source, start: first, end: Math.max(first, last) };
    },
  };
}

/** For each unit of the value the range in the source that makes it. */
interface Alignment {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function lazyAlignment(scalar: YamlScalar, value: string): () => Alignment {
  let known: Alignment | undefined;
  return () => {
    known ??= alignValue(scalar, value);
    return known;
  };
}

/** Walks raw text and value side by side. */
function alignValue(scalar: YamlScalar, value: string): Alignment {
  const { text } = scalar.span.source;
  const starts: number[] = [];
  const ends: number[] = [];
  const quote = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  let raw = scalar.style === 'block' ? blockStart(scalar) : scalar.span.start + quote;
  for (let unit = 0; unit < value.length; unit++) {
    raw = skipFolding(text, raw, value.charAt(unit));
    starts.push(raw);
    raw += rawLength(scalar, raw, value.charCodeAt(unit));
    ends.push(raw);
  }
  starts.push(Math.min(raw, scalar.span.end));
  return { starts, ends };
}

function blockStart(scalar: YamlScalar): number {
  const { source, start } = scalar.span;
  const header = source.text.indexOf('\n', start) + 1;
  return header === 0 ? start : header + (/^ */.exec(source.text.slice(header))?.[0].length ?? 0);
}

/** Line breaks and indentation stand in the file where the value has a blank, a break or nothing. */
function skipFolding(text: string, raw: number, wanted: string): number {
  let at = raw;
  if (text[at] === '\\' && /[\r\n]/.test(text.charAt(at + 1))) at++;
  else if (wanted === '\n' || wanted === ' ') return at;
  while (at < text.length && text[at] !== wanted && /[\s]/.test(text.charAt(at))) at++;
  return at;
}

/** How many units of the file make this one unit of the value. */
function rawLength(scalar: YamlScalar, raw: number, wanted: number): number {
  const { text } = scalar.span.source;
  if (scalar.style === 'single') return text.startsWith("''", raw) ? 2 : 1;
  if (scalar.style !== 'double' || text[raw] !== '\\') return 1;
  const hexDigits = { x: 2, u: 4, U: 8 }[text.charAt(raw + 1)];
  // `\U0001F600` is one escape for two units: the first takes no room, the second all of it.
  const isFirstOfTwo = hexDigits === 8 && wanted >= 0xd800 && wanted < 0xdc00;
  return hexDigits === undefined ? 2 : isFirstOfTwo ? 0 : 2 + hexDigits;
}
