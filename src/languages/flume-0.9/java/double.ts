const DECIMAL = /^[+-]?(?:NaN|Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?)$/;
const HEXADECIMAL =
  /^([+-]?)0[xX](?:([0-9A-Fa-f]+)\.?|([0-9A-Fa-f]*)\.([0-9A-Fa-f]+))[pP]([+-]?[0-9]+)[fFdD]?$/;

/** The number that `Double.parseDouble` reads from the text; undefined where it throws. */
export function parseJavaDouble(text: string): number | undefined {
  const trimmed = text.replace(/^[\0- ]+|[\0- ]+$/g, '');
  if (DECIMAL.test(trimmed)) return Number(trimmed.replace(/[fFdD]$/, ''));
  const hexadecimal = HEXADECIMAL.exec(trimmed);
  if (!hexadecimal) return undefined;
  const [, sign, whole, before = '', after = '', exponent] = hexadecimal;
  const digits = Number(`0x${whole ?? before + after}`);
  const value = digits * 2 ** (Number(exponent) - 4 * after.length);
  return sign === '-' ? -value : value;
}
