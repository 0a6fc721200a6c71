const MAX: Readonly<Record<'int' | 'long', bigint>> = {
  int: 2n ** 31n - 1n,
  long: 2n ** 63n - 1n,
};

/** The number that `Integer.parseInt` or `Long.parseLong` reads from the text; undefined where they throw. */
export function parseJavaInteger(text: string, type: 'int' | 'long'): bigint | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const magnitude = BigInt(text.replace(/^[+-]/, ''));
  const value = text.startsWith('-') ? -magnitude : magnitude;
  return value <= MAX[type] && value >= -MAX[type] - 1n ? value : undefined;
}
