import type { LocatedText } from '../../../text/located-text.js';
import { javaTrim } from '../java/java-trim.js';
import { isPrintableValue } from '../print-properties.js';
import { type Problem, problem } from './problem.js';

/** Whether parts of the value are filled in later, so that it cannot be judged yet. */
export function isOpenText(text: string): boolean {
  return /(?<!\$)\$\{(?:node|host|(?:secret|env)\.[^}]*)\}/.test(text);
}

/** What no value of Flume can be or hold, whatever its key takes (flume-1.x.md 2.4, 2.5). */
export function checkText(key: string, value: LocatedText): readonly Problem[] {
  return [...checkHeld(key, value), ...checkLookups(key, value)];
}

function checkHeld(key: string, { value, span }: LocatedText): readonly Problem[] {
  if (isPrintableValue(value)) return [];
  if (javaTrim(value) === '')
    return [problem('ignored', `"${key}" is empty: Flume ignores the property`, span)];
  const message = value.includes('\0')
    ? `"${key}" has a NUL character, which no configuration can hold`
    : `"${key}" starts or ends with a blank, which Flume takes off`;
  return [problem('ignored', message, span)];
}

/** Lookups of the file and URI providers, and references to config filters. */
const LOOKUP = /\$\{(?:(?:env|sys|java|date):[^}]*|[^\s{}[\]]+\[(['"]?)[-_a-zA-Z0-9]+\1\])\}/g;

function checkLookups(key: string, value: LocatedText): readonly Problem[] {
  return [...value.value.matchAll(LOOKUP)].map(({ 0: lookup, index }) => ({
    ...problem(
      'ignored',
      `"${key}" has "${lookup}", which Flume leaves as it is in a text from ZooKeeper`,
      value.place(index, index + lookup.length),
    ),
    help: 'use a variable of flumec, such as "${env.NAME}" or "${secret.NAME}"',
  }));
}
