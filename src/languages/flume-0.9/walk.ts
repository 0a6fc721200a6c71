import type {
  CollectorSink,
  DecoratedSink,
  FailoverSink,
  FanOutSink,
  RollSink,
  Sink,
  SinkCall,
} from './tree.js';

/** One step from an enclosing node down into one of its parts. */
export type Step =
  | { readonly kind: 'decorated'; readonly node: DecoratedSink }
  | { readonly kind: 'fan-out'; readonly node: FanOutSink; readonly branch: number }
  | { readonly kind: 'failover'; readonly node: FailoverSink; readonly arm: 'primary' | 'backup' }
  | { readonly kind: 'roll'; readonly node: RollSink }
  | { readonly kind: 'collector'; readonly node: CollectorSink };

/** A node of a sink with the steps that lead to it, the outermost first. */
export interface Visit<Node extends Sink = Sink> {
  readonly node: Node;
  readonly above: readonly Step[];
}

/** Every node of a sink from the outside in, in the order of the text. */
export function* visits(sink: Sink, above: readonly Step[] = []): Generator<Visit> {
  yield { node: sink, above };
  for (const [step, part] of parts(sink)) yield* visits(part, [...above, step]);
}

/** Every way an event can take from the root to a leaf, in the order of the text. */
export function* sinkPaths(sink: Sink): Generator<Visit<SinkCall>> {
  for (const { node, above } of visits(sink)) if (node.kind === 'call') yield { node, above };
}

/** A value for the sink from those of its parts, computed from the leaves up; parts come in the order of the text. */
export function foldSink<T>(sink: Sink, combine: (node: Sink, parts: readonly T[]) => T): T {
  return combine(
    sink,
    parts(sink).map(([, part]) => foldSink(part, combine)),
  );
}

function parts(sink: Sink): readonly (readonly [Step, Sink])[] {
  switch (sink.kind) {
    case 'call':
      return [];
    case 'decorated':
      return [[{ kind: 'decorated', node: sink }, sink.sink]];
    case 'fan-out':
      return sink.sinks.map((part, branch) => [{ kind: 'fan-out', node: sink, branch }, part]);
    case 'failover':
      return [
        [{ kind: 'failover', node: sink, arm: 'primary' }, sink.primary],
        [{ kind: 'failover', node: sink, arm: 'backup' }, sink.backup],
      ];
    case 'roll':
      return [[{ kind: 'roll', node: sink }, sink.body]];
    case 'collector':
      return [[{ kind: 'collector', node: sink }, sink.body]];
    default:
      return sink satisfies never;
  }
}
