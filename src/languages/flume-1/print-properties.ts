import { invariant } from '../../text/invariant.js';

/**
 * A properties text that reads back alike from ZooKeeper (UTF-8) and from files (ISO-8859-1):
 * ASCII only, one `key = value` a line, sorted by the code units of the unescaped key
 * (flume-1.x.md 2.4). Keys and values that Flume cannot hold are an invariant: ask
 * `isPrintableKey` and `isPrintableValue` first.
 */
export function printProperties(properties: ReadonlyMap<string, string>): string {
  return [...properties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => printEntry(key, value))
    .join('');
}

/** Whether Flume hands the value on as it is: not empty, no blank at either end, no NUL (flume-1.x.md 2.4). */
export function isPrintableValue(value: string): boolean {
  return value !== '' && !isBlank(value.charAt(0)) && !isBlank(value.slice(-1)) && !hasNul(value);
}

/** Whether Flume reads the key as it is; the rules are those of values. */
export function isPrintableKey(key: string): boolean {
  return isPrintableValue(key);
}

function printEntry(key: string, value: string): string {
  invariant(isPrintableKey(key), `Property key ${JSON.stringify(key)} cannot be written.`);
  invariant(isPrintableValue(value), `The value of property "${key}" cannot be written.`);
  return `${escapeUnits(key, /[=: #!\\]/)} = ${escapeUnits(value, /\\/)}\n`;
}

/** Flume trims what `String.trim` trims: every unit up to the blank. */
function isBlank(unit: string): boolean {
  return unit <= ' ';
}

function hasNul(text: string): boolean {
  return text.includes('\0');
}

const CONTROL_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\f', '\\f'],
]);

function escapeUnits(text: string, special: RegExp): string {
  return text
    .split('')
    .map((unit) => CONTROL_ESCAPES.get(unit) ?? escapeUnit(unit, special))
    .join('');
}

function escapeUnit(unit: string, special: RegExp): string {
  if (special.test(unit)) return `\\${unit}`;
  if (unit >= ' ' && unit <= '~') return unit;
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
