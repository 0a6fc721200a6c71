import type { TierVertex } from '../../graph/topology-graph.js';
import type { DecoratorCall, Sink, SinkCall, SourceCall } from '../../languages/flume-0.9/tree.js';
import { visits } from '../../languages/flume-0.9/walk.js';

/** What the operator wrote in a tier, as trees. */
export interface TierParts {
  readonly source: SourceCall | undefined;
  readonly process: readonly DecoratorCall[];
  readonly sink: Sink | undefined;
}

/** The expressions of a tier; what is no Flume 0.9 expression is left out. */
export function partsOf({ tier }: TierVertex): TierParts {
  return {
    source: tier.source?.expression?.tree,
    process: tier.process.flatMap((one) => one.expression?.tree ?? []),
    sink: tier.sink?.expression?.tree,
  };
}

/** The decorators of a tier, those of `process` first, then those in its sink. */
export function decoratorsOf(vertex: TierVertex): readonly DecoratorCall[] {
  return [...partsOf(vertex).process, ...sinkDecoratorsOf(vertex)];
}

/** The decorators in a tier's sink in the order of the text. */
export function sinkDecoratorsOf(vertex: TierVertex): readonly DecoratorCall[] {
  const { sink } = partsOf(vertex);
  const nodes = sink ? [...visits(sink)] : [];
  return nodes.flatMap(({ node }) => (node.kind === 'decorated' ? [node.decorator] : []));
}

/** The leaves of a tier's sink in the order of the text. */
export function leavesOf(vertex: TierVertex): readonly SinkCall[] {
  const { sink } = partsOf(vertex);
  const nodes = sink ? [...visits(sink)] : [];
  return nodes.flatMap(({ node }) => (node.kind === 'call' ? [node] : []));
}
