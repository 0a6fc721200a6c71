import type { KeySpec, ListValue } from '../catalogue.js';
import { parseJavaInteger } from '../java/java-integer.js';
import { splitBlanks, splitCommas, type Word } from '../java/split-list.js';
import { isPort } from './check-host.js';
import type { Verdict } from './verdict.js';

/** What is wrong with a list: its separators, or the first of its words that is none. */
export function checkList(spec: KeySpec, value: ListValue, text: string): Verdict | undefined {
  const words = value.separator === 'comma' ? splitCommas(text) : splitBlanks(text);
  return checkWords(spec, value, words) ?? checkSeparators(value, text);
}

function checkWords(spec: KeySpec, { of }: ListValue, words: readonly Word[]): Verdict | undefined {
  if (of === undefined) return undefined;
  for (const { text, start, end } of words) {
    const verdict = of === 'port' ? checkPort(spec, text) : checkServer(text);
    if (verdict !== undefined) return { ...verdict, range: [start, end] };
  }
  return undefined;
}

function checkPort(spec: KeySpec, text: string): Verdict | undefined {
  if (isPort(text)) return undefined;
  const isNumber = parseJavaInteger(text, 32) !== undefined;
  const effect = (isNumber ? spec.outOfRange : spec.malformed) ?? 'fails';
  return { effect, expected: 'ports from 1 to 65535' };
}

/** Kafka and ZooKeeper take IPv6 literals in brackets, and some of their lists no ports. */
function checkServer(text: string): Verdict | undefined {
  const match = /^(?:\[[0-9a-fA-F:.]+\]|[^\s/:[\]]+)(?::([^:]*))?$/.exec(text);
  if (match !== null && (match[1] === undefined || isPort(match[1]))) return undefined;
  return { effect: 'fails', expected: 'hosts with their ports such as "h1:9092,h2:9092"' };
}

function checkSeparators({ separator }: ListValue, text: string): Verdict | undefined {
  if (separator === 'comma') return undefined;
  const expected = 'words with one blank between them';
  const comma = /,/.exec(text);
  if (comma) return { effect: 'ignored', expected, range: [comma.index, comma.index + 1] };
  const gap = /[ \t\n\v\f\r]{2,}|[\t\n\v\f\r]/.exec(text);
  if (gap === null) return undefined;
  return { effect: 'untidy', expected, range: [gap.index, gap.index + gap[0].length] };
}
