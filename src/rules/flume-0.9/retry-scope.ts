import type { DecoratorCall, FailoverSink } from '../../languages/flume-0.9/tree.js';
import type { Step } from '../../languages/flume-0.9/walk.js';

/** What gives one and the same event a second time to what stands behind it. */
export type Retry = DecoratorCall | FailoverSink;

const RETRIES: readonly string[] = ['stubbornAppend', 'insistentAppend'];

/** Decorators behind which there are other events: copies, unpacked ones, or ones read back from disk (flume-0.9.md 3.2). */
const RENEWERS: readonly string[] = [
  ...['mask', 'select', 'format', 'batch', 'unbatch', 'gzip', 'gunzip'],
  ...['ackedWriteAhead', 'diskFailover'],
];

/** The nearest retry around a place that may bring the same event there again, or failover that counts (flume-0.9.md 3.7). */
export function retryAround(
  above: readonly Step[],
  counts: (failover: FailoverSink) => boolean,
): Retry | undefined {
  for (const step of [...above].reverse()) {
    if (step.kind === 'failover' && counts(step.node)) return step.node;
    if (step.kind === 'decorated' && RETRIES.includes(step.node.decorator.name))
      return step.node.decorator;
    if (isRenewing(step)) return undefined;
  }
  return undefined;
}

/** A fan-out copies; a collector masks behind its own retries. */
function isRenewing(step: Step): boolean {
  if (step.kind === 'decorated') return RENEWERS.includes(step.node.decorator.name);
  return step.kind === 'fan-out' || step.kind === 'collector';
}
