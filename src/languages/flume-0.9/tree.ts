import type { Span } from '../../text/source.js';

/**
 * The syntax tree of Flume 0.9 expressions. It can hold only what the real grammar accepts and the real
 * regenerator can print again (flume-0.9.md 1.2, 1.3). Parsed nodes have spans; built ones have none.
 */
export type Sink = SinkCall | DecoratedSink | FanOutSink | FailoverSink | RollSink | CollectorSink;

/** A name with arguments: what sources, sinks, decorators and function values have in common. */
export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
  /** Always after the positional arguments; of two with the same name Flume takes the last. */
  readonly keywords: readonly Keyword[];
  readonly span?: Span;
  readonly nameSpan?: Span;
}

/** A node's source; there is no fan-in and there are no source decorators. */
export interface SourceCall extends Call {
  readonly kind: 'source';
}

/** A leaf of a sink. */
export interface SinkCall extends Call {
  readonly kind: 'call';
}

/** A decorator without the sink it decorates. */
export interface DecoratorCall extends Call {
  readonly kind: 'decorator';
}

/** `deco sink`, which is the same as `{ deco => sink }`. */
export interface DecoratedSink {
  readonly kind: 'decorated';
  readonly decorator: DecoratorCall;
  readonly sink: Sink;
  readonly span?: Span;
}

/** `[ a, b ]`: every event to each of them. */
export interface FanOutSink {
  readonly kind: 'fan-out';
  readonly sinks: readonly Sink[];
  readonly span?: Span;
}

/** `< primary ? backup >`: exactly two, because Flume builds no more (flume-0.9.md 1.3). */
export interface FailoverSink {
  readonly kind: 'failover';
  readonly primary: Sink;
  readonly backup: Sink;
  readonly span?: Span;
}

/** `roll(millis) { body }`. */
export interface RollSink {
  readonly kind: 'roll';
  readonly millis: number;
  readonly body: Sink;
  readonly span?: Span;
}

/** `collector(millis) { body }`: unpacks, checks and acknowledges around a roll (flume-0.9.md 3.2). */
export interface CollectorSink {
  readonly kind: 'collector';
  readonly millis: number;
  readonly body: Sink;
  readonly span?: Span;
}

/** `name=value` after the positional arguments. */
export interface Keyword {
  readonly kind: 'keyword';
  readonly name: string;
  readonly value: Argument;
  readonly span?: Span;
  readonly nameSpan?: Span;
}

/** The value of an argument. */
export type Argument = StringValue | NumberValue | BooleanValue | FunctionValue;

/** A string literal, decoded. */
export interface StringValue {
  readonly kind: 'string';
  readonly value: string;
  readonly span?: Span;
}

/** A number as it was spelled: the regenerator keeps the spelling, and so do we. */
export interface NumberValue {
  readonly kind: 'number';
  readonly form: 'decimal' | 'hex' | 'octal' | 'float';
  readonly spelling: string;
  readonly span?: Span;
}

/** `true` or `false`. */
export interface BooleanValue {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span?: Span;
}

/** A bare word with or without arguments, such as the output format `seqfile("gzip")`. */
export interface FunctionValue extends Call {
  readonly kind: 'function';
}

/** `host : source | sink ;`, one logical node. */
export interface Definition {
  readonly host: string;
  readonly source: SourceCall;
  readonly sink: Sink;
  readonly span?: Span;
  readonly hostSpan?: Span;
}
