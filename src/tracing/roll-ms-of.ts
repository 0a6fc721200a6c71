import type { Tier } from '../syntax/topology.js';

type Tree = NonNullable<NonNullable<Tier['sink']>['expression']>['tree'];

/** `flume.collector.roll.millis`, where a `collectorSink` does not say. */
const defaultRollMs = 30_000;

/**
 * How long a file of the acknowledging collector stays open at most, in milliseconds: what it holds is
 * acknowledged when it closes (flume-0.9.md 3.2). Undefined where there is no collector.
 */
export function rollMsOf(sink: Tree): number | undefined {
  switch (sink.kind) {
    case 'collector':
      return sink.millis;
    case 'call':
      return sink.name === 'collectorSink' ? argumentMs(sink.args[2]) : undefined;
    case 'decorated':
      return rollMsOf(sink.sink);
    case 'roll':
      return rollMsOf(sink.body);
    case 'fan-out':
      return longest(sink.sinks);
    case 'failover':
      return longest([sink.primary, sink.backup]);
    default:
      return sink satisfies never;
  }
}

type Argument = Extract<Tree, { readonly kind: 'call' }>['args'][number];

function argumentMs(argument: Argument | undefined): number {
  return argument?.kind === 'number' ? Number(argument.spelling) : defaultRollMs;
}

function longest(sinks: readonly Tree[]): number | undefined {
  const all = sinks.flatMap((sink) => rollMsOf(sink) ?? []);
  return all.length === 0 ? undefined : Math.max(...all);
}
