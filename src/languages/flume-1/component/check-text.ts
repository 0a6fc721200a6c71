import type { LocatedText } from '../../../text/located-text.js';
import type { Span } from '../../../text/source.js';
import { javaTrim } from '../java/java-trim.js';
import { isPrintableValue } from '../print-properties.js';
import { type Problem, problem } from './problem.js';

/** Whether parts of the value are filled in later, so that it cannot be judged yet. */
export function isOpenText(text: string): boolean {
  return /(?<!\$)\$\{(?:node|host|(?:secret|env)\.[^}]*)\}/.test(text);
}

/** What no value of Flume can be or hold, whatever its key takes (flume-1.x.md 2.4, 2.5). */
export function checkText(key: string, value: LocatedText): readonly Problem[] {
  const help = 'use a variable of flumec, such as "${env.NAME}" or "${secret.NAME}"';
  const lookups = checkLookups(key, value).map(({ lookup, message, span }): Problem => {
    const isShell = key === 'command' || lookup.endsWith(']}');
    return { ...problem(isShell ? 'odd' : 'ignored', message, span), help };
  });
  return [...checkHeld(key, value), ...lookups];
}

/** A lookup of the file and URI providers, or a reference to a config filter. */
export interface Lookup {
  readonly lookup: string;
  readonly message: string;
  readonly span: Span;
}

/** The lookups in a value, which stay as they are when the text comes from ZooKeeper. */
export function checkLookups(key: string, value: LocatedText): readonly Lookup[] {
  return [...value.value.matchAll(LOOKUP)].map(({ 0: lookup, index }) => ({
    lookup,
    message: `"${key}" has "${lookup}", which Flume leaves as it is in a text from ZooKeeper`,
    span: value.place(index, index + lookup.length),
  }));
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

const LOOKUP = /\$\{(?:(?:env|sys|java|date):[^}]*|[^\s{}[\]]+\[(['"]?)[-_a-zA-Z0-9]+\1\])\}/g;
