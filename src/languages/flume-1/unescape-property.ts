import type { LocatedText } from '../../text/located-text.js';
import { type Source, type Span, span } from '../../text/source.js';
import type { LogicalLine } from './logical-lines.js';

/** A key or value with its escapes replaced, and the places of the `\u` escapes that are malformed. */
export interface Unescaped {
  readonly text: LocatedText;
  readonly malformed: readonly Span[];
}

/**
 * Replaces the escapes of `[start, end)` of a line as `java.util.Properties` does; an unknown
 * escape is the character itself, and surrogates may stand alone.
 */
export function unescapeProperty(
  source: Source,
  line: LogicalLine,
  [start, end]: readonly [number, number],
): Unescaped {
  const units: Unit[] = [];
  const malformed: Span[] = [];
  for (let at = start; at < end; ) {
    const unit = readUnit(line.text.slice(at, end));
    const place = span(source, offsetAt(line, at), offsetAt(line, at + unit.length - 1) + 1);
    if (unit.isMalformed) malformed.push(place);
    units.push({ text: unit.text, place });
    at += unit.length;
  }
  const at = offsetAt(line, start);
  return { text: locatedText(units, span(source, at, units.at(-1)?.place.end ?? at)), malformed };
}

interface Unit {
  readonly text: string;
  readonly place: Span;
}

interface ReadUnit {
  readonly text: string;
  readonly length: number;
  readonly isMalformed?: boolean;
}

const CONTROL_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
]);

function readUnit(rest: string): ReadUnit {
  const [first = '', escaped] = [rest.charAt(0), rest.at(1)];
  if (first !== '\\' || escaped === undefined) return { text: first, length: 1 };
  if (escaped !== 'u') return { text: CONTROL_ESCAPES.get(escaped) ?? escaped, length: 2 };
  const digits = /^[0-9A-Fa-f]{4}/.exec(rest.slice(2))?.[0];
  if (digits === undefined) return { text: 'u', length: 2, isMalformed: true };
  return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
}

function locatedText(units: readonly Unit[], whole: Span): LocatedText {
  const value = units.map((unit) => unit.text).join('');
  return { value, span: whole, place: (start, end) => placeOf(units, whole, [start, end]) };
}

function placeOf(units: readonly Unit[], whole: Span, [start, end]: readonly [number, number]) {
  const from = units[start]?.place.start ?? whole.end;
  const to = end > start ? (units[end - 1]?.place.end ?? whole.end) : from;
  return span(whole.source, from, to);
}

function offsetAt(line: LogicalLine, at: number): number {
  return line.offsets[at] ?? (line.offsets.at(-1) ?? -1) + 1;
}
