import { printSource } from '../../languages/flume-0.9/print.js';
import { quote } from '../../languages/flume-0.9/quote.js';
import type { Argument, Call, Keyword } from '../../languages/flume-0.9/tree.js';
import { alignLists, type Pair } from '../align-lists.js';

/** A call with what changes in it: `batch(100 -> 200, 1000)`; an argument that comes or goes has a mark. */
export function callChange(before: Call, after: Call): string {
  const count = Math.max(before.args.length, after.args.length);
  const args = Array.from({ length: count }, (_, at) =>
    argumentChange(before.args[at], after.args[at]),
  );
  const keywords = alignLists(before.keywords, after.keywords, likenessOfKeywords).map(
    keywordChange,
  );
  return `${after.name}(${[...args, ...keywords].join(', ')})`;
}

/** A value as it is written. */
export function argumentText(argument: Argument): string {
  switch (argument.kind) {
    case 'string':
      return quote(argument.value);
    case 'number':
      return argument.spelling;
    case 'boolean':
      return String(argument.value);
    case 'function':
      return callText(argument);
    default:
      return argument satisfies never;
  }
}

/** A call as it is written. */
export function callText(call: Call): string {
  return printSource({ ...call, kind: 'source' });
}

function argumentChange(before: Argument | undefined, after: Argument | undefined): string {
  const [a, b] = [before && argumentText(before), after && argumentText(after)];
  if (a === undefined) return `+ ${b}`;
  if (b === undefined) return `- ${a}`;
  if (a === b) return a;
  const isSameFunction =
    before?.kind === 'function' && after?.kind === 'function' && before.name === after.name;
  return isSameFunction ? callChange(before, after) : `${a} -> ${b}`;
}

function keywordChange(pair: Pair<Keyword>): string {
  if (pair.kind === 'inserted') return `+ ${keywordText(pair.after)}`;
  if (pair.kind === 'removed') return `- ${keywordText(pair.before)}`;
  return `${pair.after.name}=${argumentChange(pair.before.value, pair.after.value)}`;
}

function keywordText({ name, value }: Keyword): string {
  return `${name}=${argumentText(value)}`;
}

function likenessOfKeywords(a: Keyword, b: Keyword): number {
  if (a.name !== b.name) return 0;
  return argumentText(a.value) === argumentText(b.value) ? 3 : 2;
}
