import { invariant } from '../../text/invariant.js';
import { isHostName, isName } from './identifier.js';
import type {
  Argument,
  CollectorSink,
  DecoratorCall,
  Definition,
  FunctionValue,
  Keyword,
  RollSink,
  Sink,
  SinkCall,
  SourceCall,
} from './tree.js';

/** What a builder takes for an argument; numbers must be finite and not negative. */
export type ArgumentInput = string | number | boolean | Argument;

/** A leaf sink: `call('thriftSink', 'host', 35853)`. Keywords come last. */
export function call(name: string, ...inputs: readonly (ArgumentInput | Keyword)[]): SinkCall {
  return { kind: 'call', ...buildCall(name, inputs) };
}

/** A source: `sourceCall('thriftSource', 35853)`. */
export function sourceCall(
  name: string,
  ...inputs: readonly (ArgumentInput | Keyword)[]
): SourceCall {
  return { kind: 'source', ...buildCall(name, inputs) };
}

/** A decorator still without its sink: `decorator('batch', 100, 1000)`. */
export function decorator(
  name: string,
  ...inputs: readonly (ArgumentInput | Keyword)[]
): DecoratorCall {
  return { kind: 'decorator', ...buildCall(name, inputs) };
}

/** A function value: `functionValue('seqfile', 'gzip')`. */
export function functionValue(
  name: string,
  ...inputs: readonly (ArgumentInput | Keyword)[]
): FunctionValue {
  return { kind: 'function', ...buildCall(name, inputs) };
}

/** `name=value`, to stand after the positional arguments of a call. */
export function keyword(name: string, value: ArgumentInput): Keyword {
  invariant(isName(name), `"${name}" cannot name a keyword argument`);
  return { kind: 'keyword', name, value: buildArgument(value) };
}

/** The sink behind the decorators, the first of them outermost; the sink itself where there are none. */
export function decorate(decorators: DecoratorCall | readonly DecoratorCall[], sink: Sink): Sink {
  const list = 'kind' in decorators ? [decorators] : decorators;
  return list.reduceRight<Sink>(
    (inner, outer) => ({ kind: 'decorated', decorator: outer, sink: inner }),
    sink,
  );
}

/** Every event to each of the sinks; a single sink is given back as it is. */
export function fanOut(sinks: readonly Sink[]): Sink {
  const [only, ...others] = sinks;
  invariant(only !== undefined, 'a fan-out needs at least one sink');
  return others.length === 0 ? only : { kind: 'fan-out', sinks };
}

/** A failover chain in order of preference, nested to the right in pairs; a single sink is given back as it is. */
export function failover(sinks: readonly Sink[]): Sink {
  invariant(sinks.length > 0, 'a failover needs at least one sink');
  return sinks.reduceRight((backup, primary) => ({ kind: 'failover', primary, backup }));
}

/** `collector(millis) { body }` with the roll period in milliseconds. */
export function collector(millis: number, body: Sink): CollectorSink {
  return { kind: 'collector', millis: wholeNumber(millis), body };
}

/** `roll(millis) { body }` with the roll period in milliseconds. */
export function roll(millis: number, body: Sink): RollSink {
  return { kind: 'roll', millis: wholeNumber(millis), body };
}

/** A logical node's definition. */
export function definition(host: string, source: SourceCall, sink: Sink): Definition {
  invariant(isHostName(host), `"${host}" cannot name a logical node`);
  return { host, source, sink };
}

function buildCall(name: string, inputs: readonly (ArgumentInput | Keyword)[]) {
  invariant(isName(name), `"${name}" cannot name a component`);
  const args: Argument[] = [];
  const keywords: Keyword[] = [];
  for (const input of inputs) {
    if (typeof input === 'object' && input.kind === 'keyword') keywords.push(input);
    else {
      invariant(keywords.length === 0, `"${name}" has a positional argument after a keyword`);
      args.push(buildArgument(input));
    }
  }
  return { name, args, keywords };
}

function buildArgument(input: ArgumentInput): Argument {
  switch (typeof input) {
    case 'string':
      return { kind: 'string', value: input };
    case 'boolean':
      return { kind: 'boolean', value: input };
    case 'number':
      return buildNumber(input);
    default:
      return input;
  }
}

function buildNumber(value: number): Argument {
  if (Number.isInteger(value))
    return { kind: 'number', form: 'decimal', spelling: String(wholeNumber(value)) };
  invariant(value > 0 && Number.isFinite(value), `${value} cannot be written in Flume 0.9`);
  return { kind: 'number', form: 'float', spelling: String(value) };
}

/** There is no sign in the language, and beyond 2^53 digits would be lost. */
function wholeNumber(value: number): number {
  invariant(Number.isSafeInteger(value) && value >= 0, `${value} cannot be written in Flume 0.9`);
  return Math.abs(value);
}
