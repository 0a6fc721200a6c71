import { skipCharacterClass } from './java-character-class.js';
import { skipEscape, skipNamedGroup } from './java-escape.js';

/**
 * Whether `java.util.regex.Pattern.compile` takes the text: Flume drops the component whose
 * expression it cannot compile. Free spacing (`(?x)`), unknown Unicode properties and hundreds of
 * brackets pass unseen.
 */
export function isJavaPattern(text: string): boolean {
  const pattern = withoutQuotes(text);
  const isFreelySpaced = /\(\?[idmsuU]*x[idmsuxU-]*[:)]/.test(pattern);
  if (isFreelySpaced || pattern.split(/[([]/).length > MAX_BRACKETS) return true;
  const groups = new Set<string>();
  return skipAlternatives({ pattern, groups, isLookbehind: false }, 0) === pattern.length;
}

/** Deeper nesting is left alone: it is no slip, and would exhaust the stack. */
const MAX_BRACKETS = 500;

interface Context {
  readonly pattern: string;
  /** Names of the groups met so far: none may come twice. */
  readonly groups: Set<string>;
  /** A look-behind needs an obvious maximum length; OpenJDK 17 lets runs of one character pass. */
  readonly isLookbehind: boolean;
}

/** Text between `\Q` and `\E` stands for itself. */
function withoutQuotes(text: string): string {
  return text.replace(/\\Q(.*?)(?:\\E|$)|\\(?:.|$)/gs, (whole, quoted?: string) =>
    quoted === undefined ? whole : quoted.replace(/[!-/:-@[-`{-~\s]/g, '\\$&'),
  );
}

/** The offset behind the alternatives that start at `at`, undefined where they are malformed. */
function skipAlternatives(context: Context, start: number): number | undefined {
  const { pattern } = context;
  let at: number | undefined = start;
  while (at !== undefined && at < pattern.length && pattern.charAt(at) !== ')')
    at = pattern.charAt(at) === '|' ? at + 1 : skipQuantified(context, at);
  return at;
}

/** Inline flags stand alone: what follows them repeats nothing. */
function skipQuantified(context: Context, at: number): number | undefined {
  const end = skipAtom(context, at);
  if (end === undefined || INLINE_FLAGS.test(context.pattern.slice(at, end))) return end;
  return skipQuantifier(context, at, end);
}

function skipAtom(context: Context, at: number): number | undefined {
  const { pattern } = context;
  switch (pattern.charAt(at)) {
    case '(':
      return skipGroup(context, at);
    case '[':
      return skipCharacterClass(pattern, at);
    case '\\':
      if (context.isLookbehind && /^\\(?:[1-9]|k<)/.test(pattern.slice(at))) return undefined;
      return skipEscape(pattern, at, context.groups);
    case '?':
    case '*':
    case '+':
      return undefined;
    case '{':
      return at;
    default:
      return at + 1;
  }
}

/** `?`, `*`, `+` and counts, each perhaps reluctant or possessive. */
function skipQuantifier(context: Context, atom: number, at: number): number | undefined {
  const rest = context.pattern.slice(at);
  const count = /^\{(\d+)(,(\d*))?\}[?+]?/.exec(rest);
  if (rest.startsWith('{') && (count === null || !isCount(count))) return undefined;
  const isEndless = /^(?:[*+]|\{\d+,\})/.test(rest) && context.pattern.charAt(atom) === '(';
  if (context.isLookbehind && isEndless) return undefined;
  return at + ((count ?? /^[?*+][?+]?/.exec(rest))?.[0].length ?? 0);
}

function isCount([, min = '0', comma, max = '']: RegExpExecArray): boolean {
  const [low, high] = [Number(min), comma === undefined || max === '' ? Number(min) : Number(max)];
  return low <= high && high < 2 ** 31;
}

const INLINE_FLAGS = /^\(\?[idmsuU-]*\)$/;

const GROUP_START = /^\((?:\?(?:[:=!>]|<[=!]|(?:[idmsuU]*(?:-[idmsuU]*)?)[:)])?)?/;

function skipGroup(context: Context, at: number): number | undefined {
  const { pattern } = context;
  const named = skipNamedGroup(pattern, at, context.groups);
  const start = GROUP_START.exec(pattern.slice(at))?.[0] ?? '';
  if (named === undefined && start === '(?') return undefined;
  if (start.endsWith(')')) return at + start.length;
  const isLookbehind = context.isLookbehind || start.startsWith('(?<');
  const body = named ?? at + start.length;
  const end = skipAlternatives({ ...context, isLookbehind }, body);
  return end === undefined || end === pattern.length ? undefined : end + 1;
}
