import type { TierVertex } from '../../../graph/topology-graph.js';
import type {
  CollectorSink,
  DecoratorCall,
  RollSink,
  Sink,
  SinkCall,
} from '../../../languages/flume-0.9/tree.js';
import type { Step } from '../../../languages/flume-0.9/walk.js';
import type { Span } from '../../../text/source.js';
import type { EventState, Setting } from './event-state.js';

/** The stamp of a hop that `provenance: true` asks for. */
export interface Stamp {
  readonly kind: 'stamp';
  readonly name: string;
  readonly nameSpan: Span;
}

/** What events meet in a tier: the stamp, a decorator, a roll or collector, a leaf. */
export type Element = Stamp | DecoratorCall | SinkCall | RollSink | CollectorSink;

/** A place that events pass in a tier, and what is known of them there. */
export interface EventPoint<Met extends Element = Element> {
  readonly tier: TierVertex;
  readonly element: Met;
  /** Whether it stands in front of the tier's branches or in its sink. */
  readonly part: 'process' | 'sink';
  /** The steps that lead to it within the sink. */
  readonly above: readonly Step[];
  /** All that stands behind it in the sink; absent in `process`. */
  readonly behind?: Sink;
  readonly before: EventState;
  /** What it sets. */
  readonly sets: readonly Setting[];
}

/** How the element is called in messages. */
export function elementName(element: Element): string {
  return element.kind === 'roll' || element.kind === 'collector' ? element.kind : element.name;
}

/** Where the element stands: its name, or the whole of a roll or collector. */
export function elementSpan(element: Element): Span | undefined {
  if (element.kind === 'roll' || element.kind === 'collector') return element.span;
  return element.nameSpan;
}
