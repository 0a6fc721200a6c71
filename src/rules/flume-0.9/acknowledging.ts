import type {
  CollectorSink,
  DecoratedSink,
  Sink,
  SinkCall,
} from '../../languages/flume-0.9/tree.js';
import { foldSink, type Visit, visits } from '../../languages/flume-0.9/walk.js';

/** A sink that acknowledges groups of events by itself. */
export type AcknowledgingSink = CollectorSink | SinkCall | DecoratedSink;

/** Whether what comes to the sink is acknowledged while nothing is wrong (flume-0.9.md 3.2). */
export function acknowledges(sink: Sink): boolean {
  return foldSink<boolean>(sink, (node, parts) => {
    if (isAcknowledging(node)) return true;
    return node.kind === 'failover' ? parts[0] === true : parts.includes(true);
  });
}

/** The acknowledging nodes of a sink that stand in no other, in the order of the text. */
export function acknowledgingNodes(sink: Sink): readonly Visit<AcknowledgingSink>[] {
  const found: Visit<AcknowledgingSink>[] = [];
  for (const { node, above } of visits(sink)) {
    const isInner = above.some((step) => isAcknowledging(step.node));
    if (isAcknowledging(node) && !isInner) found.push({ node, above });
  }
  return found;
}

/** `collector(ms) {..}`, `collectorSink(..)` and whatever stands behind `ackChecker` (flume-0.9.md 3.2). */
function isAcknowledging(node: Sink): node is AcknowledgingSink {
  switch (node.kind) {
    case 'collector':
      return true;
    case 'call':
      return node.name === 'collectorSink';
    case 'decorated':
      return node.decorator.name === 'ackChecker';
    default:
      return false;
  }
}
