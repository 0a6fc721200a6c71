const LETTERS = 'GyMwWDdFEaHkKhmsSzZYuXL';

/** What `java.text.SimpleDateFormat` has against the pattern; undefined where it takes it. */
export function datePatternFault(pattern: string): string | undefined {
  if (pattern.split("'").length % 2 === 0) return 'a quote is not closed';
  for (const run of pattern.replace(/'[^']*'/g, ' ').matchAll(/([A-Za-z])\1*/g)) {
    const letter = run[0].charAt(0);
    if (!LETTERS.includes(letter)) return `the letter "${letter}" has no meaning`;
    if (letter === 'X' && run[0].length > 3) return '"X" stands at most three times in a row';
  }
  return undefined;
}
