/** A text, or what is wrong with the format. */
export type Formatted = { readonly text: string } | { readonly fault: string };

const SPECIFIER = /%(?:([0-9]+)\$)?([-#+ 0,(<]*)([1-9][0-9]*)?(\.[0-9]+)?([a-zA-Z%])/y;

/** What `String.format(format, argument)` gives for one string argument. */
export function formatJavaString(format: string, argument: string): Formatted {
  let text = '';
  let at = 0;
  const use: Use = { ordinary: 0, hasPrevious: false };
  for (let percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', at)) {
    SPECIFIER.lastIndex = percent;
    const match = SPECIFIER.exec(format);
    if (!match) return { fault: 'a "%" starts no conversion: write "%%" for a plain one' };
    const result = formatSpecifier(toSpecifier(match), argument, use);
    if ('fault' in result) return result;
    text += format.slice(at, percent) + result.text;
    at = SPECIFIER.lastIndex;
  }
  return { text: text + format.slice(at) };
}

/** How often an argument was taken by its turn, and whether any was taken before. */
interface Use {
  ordinary: number;
  hasPrevious: boolean;
}

interface Specifier {
  readonly all: string;
  readonly index: string | undefined;
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  readonly conversion: string;
}

function toSpecifier(match: RegExpExecArray): Specifier {
  const [all, index, flags = '', width, precision, conversion = ''] = match;
  return {
    all,
    index,
    flags,
    width: width === undefined ? undefined : Number(width),
    precision: precision === undefined ? undefined : Number(precision.slice(1)),
    conversion,
  };
}

function formatSpecifier(specifier: Specifier, argument: string, use: Use): Formatted {
  const { all, flags, width, precision, conversion } = specifier;
  const fault = { fault: `"${all}" cannot format a string` };
  if (conversion === 'n')
    return flags === '' && width === undefined && precision === undefined ? { text: '\n' } : fault;
  const isPlainFlags = /^<?-?<?$/.test(flags) && !/<.*</.test(flags);
  if (!isPlainFlags || (flags.includes('-') && width === undefined)) return fault;
  if (conversion === '%') return precision === undefined ? { text: pad('%', specifier) } : fault;
  const value = convert(argument, conversion);
  if (value === undefined) return fault;
  if (!isThere(specifier, use))
    return { fault: `"${all}" has no argument: each item is the only one` };
  const cut = precision === undefined ? value : value.slice(0, precision);
  return { text: pad(conversion < 'a' ? cut.toUpperCase() : cut, specifier) };
}

function convert(argument: string, conversion: string): string | undefined {
  switch (conversion.toLowerCase()) {
    case 's':
      return argument;
    case 'b':
      return 'true';
    case 'h':
      return (javaHash(argument) >>> 0).toString(16);
    default:
      return undefined;
  }
}

function isThere({ index, flags }: Specifier, use: Use): boolean {
  if (flags.includes('<')) return use.hasPrevious;
  use.hasPrevious = true;
  if (index !== undefined) return Number(index) === 1;
  use.ordinary++;
  return use.ordinary === 1;
}

function pad(value: string, { flags, width = 0 }: Specifier): string {
  return flags.includes('-') ? value.padEnd(width) : value.padStart(width);
}

function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
