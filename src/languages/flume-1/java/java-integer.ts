/**
 * What `Integer.parseInt` (32 bits) or `Long.parseLong` (64 bits) of Java makes of a text;
 * undefined where it throws. Digits of every script count, as they do there.
 */
export function parseJavaInteger(text: string, bits: 32 | 64): bigint | undefined {
  const match = /^([+-]?)(\p{Nd}+)$/u.exec(text);
  if (match === null) return undefined;
  const digits = match[2]?.split('').map(digitValue) ?? [];
  if (digits.includes(undefined)) return undefined;
  const value = BigInt(digits.join('')) * (match[1] === '-' ? -1n : 1n);
  return BigInt.asIntN(bits, value) === value ? value : undefined;
}

/** Digits come in runs of ten; those beyond the basic plane are two units and none for Java. */
function digitValue(unit: string): number | undefined {
  if (!/^\p{Nd}$/u.test(unit)) return undefined;
  const code = unit.charCodeAt(0);
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCharCode(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}
