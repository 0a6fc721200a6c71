import { quote } from './quote.js';
import type { Argument, Call, Definition, Keyword, Sink, SourceCall } from './tree.js';

/** The sink as Flume's own regenerator words it, string literals aside (flume-0.9.md 1.3). */
export function printNormalForm(tree: Sink | SourceCall): string {
  switch (tree.kind) {
    case 'source':
    case 'call':
      return normalCall(tree);
    case 'decorated':
      return `{ ${normalCall(tree.decorator)} => ${printNormalForm(tree.sink)} }`;
    case 'fan-out':
      return `[ ${tree.sinks.map(printNormalForm).join(', ')} ]`;
    case 'failover':
      return `< ${printNormalForm(tree.primary)} ? ${printNormalForm(tree.backup)} >`;
    case 'roll':
    case 'collector':
      return `${tree.kind}( ${tree.millis} ) { ${printNormalForm(tree.body)} }`;
    default:
      return tree satisfies never;
  }
}

/** Definitions as Flume's own regenerator words them, one a line, without an end of line after the last. */
export function printNormalDefinitions(definitions: readonly Definition[]): string {
  return definitions
    .map(({ host, source, sink }) => `${host} : ${normalCall(source)} | ${printNormalForm(sink)};`)
    .join('\n');
}

function normalCall(call: Call): string {
  const list = normalList(call);
  return list === '' ? call.name : `${call.name}( ${list} )`;
}

function normalList({ args, keywords }: Call): string {
  return [...args.map(normalArgument), ...keywords.map(normalKeyword)].join(', ');
}

function normalKeyword({ name, value }: Keyword): string {
  return `${name}=${normalArgument(value)}`;
}

function normalArgument(argument: Argument): string {
  switch (argument.kind) {
    case 'string':
      return quote(argument.value);
    case 'number':
      return argument.spelling;
    case 'boolean':
      return String(argument.value);
    case 'function':
      return `${argument.name}(${normalList(argument)})`;
    default:
      return argument satisfies never;
  }
}
