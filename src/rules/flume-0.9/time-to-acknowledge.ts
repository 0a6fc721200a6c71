import type { EdgeArc, PathTrace, TierVertex } from '../../graph/topology-graph.js';
import type { Span } from '../../text/source.js';
import { acknowledgingNodes } from './acknowledging.js';
import { numberArgument } from './number-argument.js';
import { partsOf } from './tier-parts.js';

/** How long a partial batch waits where the edge does not say. */
const defaultBatchMs = 1000;

/** `flume.collector.roll.millis` where a collectorSink does not say. */
const defaultRollMs = 30_000;

/** How long partial batches hold the end of a group back on a path, in milliseconds. */
export function batchingMs({ steps }: PathTrace): number {
  return steps.reduce((sum, step) => sum + (step ? batchMs(step) : 0), 0);
}

/** A roll whose closing acknowledges. */
export interface Roll {
  readonly rollMs: number;
  readonly span: Span | undefined;
}

/** The rolls at the end of a path, as far as their time is known. */
export function rollsAtEnd(vertex: TierVertex): readonly Roll[] {
  const { sink } = partsOf(vertex);
  const nodes = sink ? acknowledgingNodes(sink) : [];
  return nodes.flatMap(({ node }): readonly Roll[] => {
    if (node.kind === 'collector') return [{ rollMs: node.millis, span: node.span }];
    if (node.kind === 'decorated') return [];
    const [, , millis] = node.args;
    const rollMs = millis ? numberArgument(millis) : defaultRollMs;
    return rollMs === undefined ? [] : [{ rollMs, span: millis?.span ?? node.span }];
  });
}

function batchMs({ edge: { batch } }: EdgeArc): number {
  if (!batch || batch.value.events < 2) return 0;
  return batch.value.everyMs ?? defaultBatchMs;
}
