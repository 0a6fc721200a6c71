import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { EnumType, ValueType } from '../catalogue/component.js';
import { TYPES } from '../catalogue/value-types.js';
import { datePatternFault } from '../java/date-pattern.js';
import { parseJavaDouble } from '../java/double.js';
import { parseJavaInteger } from '../java/integer.js';
import { javaRegexFault } from '../java/regex.js';
import { nextToken } from '../lexer/next-token.js';
import { SyntaxFault } from '../lexer/syntax-fault.js';
import type { Words } from './finding.js';

type NumberType = Extract<ValueType, { readonly kind: 'int' | 'long' | 'double' }>;

/** What is wrong with an argument's text for a parameter of that type; undefined where nothing is. */
export function textFault(text: string, type: ValueType): Words | undefined {
  switch (type.kind) {
    case 'boolean':
      return /^(?:true|false)$/i.test(text) ? undefined : { message: 'true or false was expected' };
    case 'int':
    case 'long':
      return numberFault(parseJavaInteger(text, type.kind), type);
    case 'double':
      return numberFault(parseJavaDouble(text), type);
    case 'enum':
      return enumFault(text, type);
    case 'regex':
      return patternFault(javaRegexFault(text), 'a regular expression of Java');
    case 'date-pattern':
      return patternFault(datePatternFault(text), 'a date pattern of Java');
    case 'host':
      return hostFault(text);
    case 'host-port':
      return hostPortFault(text);
    default:
      return undefined;
  }
}

function numberFault(value: bigint | number | undefined, type: NumberType): Words | undefined {
  const { min, max } = type;
  const isInside =
    value !== undefined &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max);
  return isInside ? undefined : { message: `${describe(type)} was expected` };
}

function describe({ kind, min, max }: NumberType): string {
  const number = kind === 'double' ? 'a number' : 'a whole number';
  const largest = max ?? { int: 2147483647, long: 2n ** 63n - 1n, double: Number.MAX_VALUE }[kind];
  return min === undefined ? `${number} up to ${largest}` : `${number} from ${min} to ${largest}`;
}

function enumFault(text: string, type: EnumType): Words | undefined {
  const { values, otherSpellings = [], ignoresCase = false } = type;
  const same = (one: string) =>
    ignoresCase ? one.toLowerCase() === text.toLowerCase() : one === text;
  if ([...values, ...otherSpellings].some(same)) return undefined;
  const help = didYouMean(text, values);
  return { message: `one of ${values.join(', ')} was expected`, help };
}

function patternFault(fault: string | undefined, expected: string): Words | undefined {
  return fault === undefined ? undefined : { message: `not ${expected}, for ${fault}` };
}

function hostFault(text: string): Words | undefined {
  return isPlain(text)
    ? undefined
    : { message: 'a host without quotes and backslashes was expected' };
}

/** Whether the text stays one string when it is put between quotes. */
function isPlain(text: string): boolean {
  try {
    return nextToken(`"${text}"`, 0).end === text.length + 2;
  } catch (thrown) {
    if (thrown instanceof SyntaxFault) return false;
    throw thrown;
  }
}

/** Java's split leaves empty parts at the end out; only a second part is a port. */
function hostPortFault(text: string): Words | undefined {
  if (/^:+$/.test(text)) return { message: 'host:port was expected' };
  const [host = '', port] = text.replace(/:+$/, '').split(':');
  return hostFault(host) ?? (port === undefined ? undefined : textFault(port, TYPES.port));
}
