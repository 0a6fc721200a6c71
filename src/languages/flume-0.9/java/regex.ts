import { look, type Reader, RegexFault, TooDeep, textOf } from './regex/reader.js';
import { readAlternatives } from './regex/sequence.js';
import { unquotedPoints } from './regex/unquote.js';

/**
 * What `java.util.regex.Pattern.compile` has against the pattern; undefined where it takes it. Names of
 * scripts, blocks and characters and the length of a look-behind are not checked: Java's versions differ.
 */
export function javaRegexFault(pattern: string): string | undefined {
  const reader: Reader = {
    points: unquotedPoints(pattern),
    groupNames: new Set(),
    at: 0,
    depth: 0,
    hasComments: false,
    hasUnicodeClasses: false,
  };
  try {
    readAlternatives(reader);
    return textOf(look(reader)) === ')' ? 'a ")" closes no group' : undefined;
  } catch (thrown) {
    if (thrown instanceof RegexFault) return thrown.message;
    if (thrown instanceof TooDeep) return undefined;
    throw thrown;
  }
}
