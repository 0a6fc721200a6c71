import { error } from '../../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../../diagnostics/outcome.js';
import type { LocatedText } from '../../text/located-text.js';
import { positionAt } from '../../text/position.js';
import type { Source, Span } from '../../text/source.js';
import { type LogicalLine, logicalLines } from './logical-lines.js';
import { unescapeProperty } from './unescape-property.js';

/** One `key = value` of a properties text, escapes replaced, every part with its place. */
export interface PropertyEntry {
  readonly key: LocatedText;
  readonly value: LocatedText;
  /** Line of the key, counted from 1. */
  readonly line: number;
}

/**
 * The entries of a properties text in order, as `java.util.Properties.load(Reader)` of OpenJDK 17
 * reads them; one malformed `\uXXXX` and nothing is loaded (flume-1.x.md 2.4).
 */
export function readProperties(source: Source): Outcome<readonly PropertyEntry[]> {
  const malformed: Span[] = [];
  const entries = logicalLines(source.text).map((line) => {
    const { keyEnd, valueStart } = splitLine(line.text);
    const key = unescapeProperty(source, line, [0, keyEnd]);
    const value = unescapeProperty(source, line, [valueStart, line.text.length]);
    malformed.push(...key.malformed, ...value.malformed);
    return toEntry(source, key.text, value.text);
  });
  return malformed.length === 0 ? success(entries) : failure(malformed.map(malformedEscape));
}

/** The entry that counts for each key, in order of first appearance: the last one written. */
export function lastOfEachKey(
  entries: readonly PropertyEntry[],
): ReadonlyMap<string, PropertyEntry> {
  return new Map(entries.map((entry) => [entry.key.value, entry]));
}

function toEntry(source: Source, key: LocatedText, value: LocatedText): PropertyEntry {
  return { key, value, line: positionAt(source, key.span.start).line };
}

/** Where the key ends and the value starts: at the first unescaped `=`, `:` or run of blanks. */
function splitLine(line: LogicalLine['text']): { keyEnd: number; valueStart: number } {
  let keyEnd = 0;
  while (keyEnd < line.length && !'=: \t\f'.includes(line.charAt(keyEnd)))
    keyEnd += line.charAt(keyEnd) === '\\' ? 2 : 1;
  const separator = /[ \t\f]*(?:[=:][ \t\f]*)?/y;
  separator.lastIndex = keyEnd;
  return { keyEnd, valueStart: keyEnd + (separator.exec(line)?.[0].length ?? 0) };
}

function malformedEscape(span: Span) {
  const written = span.source.text.slice(span.start, span.start + 6).split(/[\r\n]/, 1)[0];
  return error('properties-escape', {
    message: `"${written}" is no Unicode escape, expected "\\u" and four hexadecimal digits: nothing of this text is loaded`,
    span,
    help: 'write a backslash as "\\\\"',
  });
}
