import { END, type Reader, RegexFault, read, textOf } from './reader.js';

const CATEGORIES =
  'Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf L M N Z C P S LC LD L1 all';
const POSIX = 'ASCII Alnum Alpha Blank Cntrl Digit Graph Lower Print Punct Space Upper XDigit';
const JAVA =
  'javaLowerCase javaUpperCase javaAlphabetic javaIdeographic javaTitleCase javaDigit javaDefined javaLetter ' +
  'javaLetterOrDigit javaJavaIdentifierStart javaJavaIdentifierPart javaUnicodeIdentifierStart ' +
  'javaUnicodeIdentifierPart javaIdentifierIgnorable javaSpaceChar javaWhitespace javaISOControl javaMirrored';

const PROPERTIES: ReadonlySet<string> = new Set(`${CATEGORIES} ${POSIX} ${JAVA}`.split(' '));

/** Reads the name after `\p` or `\P`: one letter, or any name in braces. Throws a RegexFault. */
export function readProperty(reader: Reader): undefined {
  const first = textOf(read(reader));
  const name = first === '{' ? readBraced(reader) : first;
  if (!isProperty(name, reader.hasUnicodeClasses))
    throw new RegexFault(`"${name}" is no property of characters`);
}

function readBraced(reader: Reader): string {
  let name = '';
  for (;;) {
    const point = read(reader);
    if (point === END)
      throw new RegexFault('the property of characters after "\\p{" is not closed');
    if (point === 0x7d) return name;
    name += textOf(point);
  }
}

/** Scripts and blocks differ from one Unicode version to the next, so their names are not checked. */
function isProperty(name: string, hasUnicodeClasses: boolean): boolean {
  const [, key, value = ''] = /^([^=]*)=(.*)$/s.exec(name) ?? [];
  if (key !== undefined) {
    if (/^(?:sc|script|blk|block)$/i.test(key)) return value !== '';
    return /^(?:gc|general_category)$/i.test(key) && PROPERTIES.has(value);
  }
  if (/^(?:In|Is)./s.test(name)) return true;
  return PROPERTIES.has(name) || (hasUnicodeClasses && isPosixInAnyCase(name));
}

function isPosixInAnyCase(name: string): boolean {
  return POSIX.toUpperCase().split(' ').slice(1).includes(name.toUpperCase());
}
