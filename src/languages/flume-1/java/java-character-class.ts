import { skipCharacterEscape } from './java-escape.js';

/**
 * The offset behind the character class at `at` of a Java pattern, undefined where it is malformed:
 * classes nest, `&&` intersects, and a `]` in first place stands for itself.
 */
export function skipCharacterClass(pattern: string, start: number): number | undefined {
  let at: number | undefined = start + 1;
  if (pattern.charAt(at) === '^') at++;
  let isFirst = true;
  while (at !== undefined && at < pattern.length) {
    if (pattern.charAt(at) === ']' && !isFirst) return at + 1;
    at = pattern.charAt(at) === '[' ? skipCharacterClass(pattern, at) : skipRange(pattern, at);
    isFirst = false;
  }
  return undefined;
}

function skipRange(pattern: string, at: number): number | undefined {
  if (pattern.startsWith('&&', at)) return at + 2;
  const low = skipMember(pattern, at);
  if (low === undefined || pattern.charAt(low) !== '-') return low;
  const next = pattern.charAt(low + 1);
  if (next === ']' || next === '[' || next === '') return low;
  const high = skipMember(pattern, low + 1);
  if (high === undefined || isBackwards(pattern.slice(at, low), pattern.slice(low + 1, high)))
    return undefined;
  return high;
}

function skipMember(pattern: string, at: number): number | undefined {
  if (pattern.charAt(at) === '\\') return skipCharacterEscape(pattern, at);
  return at + String.fromCodePoint(pattern.codePointAt(at) ?? 0).length;
}

/** Escapes of a range are not compared: they are rare and mostly right. */
function isBackwards(low: string, high: string): boolean {
  if (low.startsWith('\\') || high.startsWith('\\')) return false;
  return (low.codePointAt(0) ?? 0) > (high.codePointAt(0) ?? 0);
}
