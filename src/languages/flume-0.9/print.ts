import { quote } from './quote.js';
import type { Argument, Call, DecoratorCall, Definition, Sink, SourceCall } from './tree.js';

/**
 * The sink in flumec's canonical form, on one line: decorators before their sink without braces, as in
 * `ackedWriteAhead batch(100, 1000) < thriftSink("a", 1) ? null >`. Parsing it gives the same tree.
 */
export function printSink(sink: Sink): string {
  switch (sink.kind) {
    case 'call':
      return printCall(sink);
    case 'decorated':
      return `${printCall(sink.decorator)} ${printSink(sink.sink)}`;
    case 'fan-out':
      return `[ ${sink.sinks.map(printSink).join(', ')} ]`;
    case 'failover':
      return `< ${printSink(sink.primary)} ? ${printSink(sink.backup)} >`;
    case 'roll':
    case 'collector':
      return `${sink.kind}(${sink.millis}) { ${printSink(sink.body)} }`;
    default:
      return sink satisfies never;
  }
}

/** The source in canonical form. */
export function printSource(source: SourceCall): string {
  return printCall(source);
}

/** The decorator in canonical form, without a sink. */
export function printDecorator(decorator: DecoratorCall): string {
  return printCall(decorator);
}

/** A logical node's definition in canonical form: `name : source | sink ;`. */
export function printDefinition({ host, source, sink }: Definition): string {
  return `${host} : ${printCall(source)} | ${printSink(sink)} ;`;
}

/** A definitions file: one line for each logical node, in the order given. */
export function printDefinitions(definitions: readonly Definition[]): string {
  return definitions.map((one) => `${printDefinition(one)}\n`).join('');
}

function printCall(call: Call): string {
  if (call.args.length === 0 && call.keywords.length === 0) return call.name;
  let list = '';
  for (const argument of call.args) list += `${list && ', '}${printArgument(argument)}`;
  for (const { name, value } of call.keywords)
    list += `${list && ', '}${name}=${printArgument(value)}`;
  return `${call.name}(${list})`;
}

function printArgument(argument: Argument): string {
  switch (argument.kind) {
    case 'string':
      return quote(argument.value);
    case 'number':
      return argument.spelling;
    case 'boolean':
      return String(argument.value);
    case 'function':
      return printCall(argument);
    default:
      return argument satisfies never;
  }
}
