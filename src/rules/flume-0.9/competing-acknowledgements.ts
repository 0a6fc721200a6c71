import type { Step } from '../../languages/flume-0.9/walk.js';
import type { EventPoint } from './events/event-point.js';
import { isTagged } from './events/event-state.js';

/** An acknowledging element and one before it that gets the same groups. */
export interface Competition {
  readonly point: EventPoint;
  readonly other: EventPoint;
}

/** The collectors in a tier's sink that stand beside another one and get the same groups (flume-0.9.md 3.6). */
export function competingAcknowledgements(points: readonly EventPoint[]): readonly Competition[] {
  const collectors = points.filter(isAcknowledgingCollector);
  return collectors.flatMap((point, index) => {
    const other = collectors.slice(0, index).find((one) => isBeside(one.above, point.above));
    return other ? [{ point, other }] : [];
  });
}

function isAcknowledgingCollector({ element, before }: EventPoint): boolean {
  const isCollector =
    element.kind === 'collector' || (element.kind === 'call' && element.name === 'collectorSink');
  return isCollector && isTagged(before);
}

/** Whether both get every event, because they part in a fan-out. */
function isBeside(one: readonly Step[], other: readonly Step[]): boolean {
  return one.some((step, index) => {
    const twin = other[index];
    if (step.kind !== 'fan-out' || twin?.kind !== 'fan-out') return false;
    return step.node === twin.node && step.branch !== twin.branch;
  });
}
