import type { TierVertex } from '../../../graph/topology-graph.js';
import type {
  CollectorSink,
  DecoratorCall,
  RollSink,
  Sink,
  SinkCall,
} from '../../../languages/flume-0.9/tree.js';
import type { Step } from '../../../languages/flume-0.9/walk.js';
import { ROLL_TAG } from '../ack-attributes.js';
import { catalogueOf, isBuiltIn } from '../catalogue-of.js';
import { afterDecorator } from './after-decorator.js';
import type { EventPoint } from './event-point.js';
import {
  checked,
  type EventState,
  type Setting,
  withoutAttributes,
  withSettings,
} from './event-state.js';
import { ackSettings, setBy } from './set-by.js';

/** Where events are on their way through a tier. */
export interface Passage {
  readonly tier: TierVertex;
  readonly state: EventState;
  readonly part: 'process' | 'sink';
  readonly above: readonly Step[];
}

/** All that events meet in a sink, from the outside in, in the order of the text. */
export function* sinkPoints(sink: Sink, passage: Passage): Generator<EventPoint> {
  switch (sink.kind) {
    case 'call':
      yield leafPoint(sink, passage);
      return;
    case 'decorated': {
      const point = { ...decoratorPoint(sink.decorator, passage), behind: sink.sink };
      yield point;
      const state = stateAfter(point);
      yield* sinkPoints(sink.sink, inside(passage, { kind: 'decorated', node: sink }, state));
      return;
    }
    case 'fan-out':
      for (const [branch, part] of sink.sinks.entries())
        yield* sinkPoints(part, inside(passage, { kind: 'fan-out', node: sink, branch }));
      return;
    case 'failover':
      for (const arm of ['primary', 'backup'] as const)
        yield* sinkPoints(sink[arm], inside(passage, { kind: 'failover', node: sink, arm }));
      return;
    case 'roll':
    case 'collector':
      yield* rollPoints(sink, passage);
      return;
    default:
      sink satisfies never;
  }
}

/** A decorator that events meet. */
export function decoratorPoint(
  element: DecoratorCall,
  { tier, state, part, above }: Passage,
): EventPoint<DecoratorCall> {
  const sets = isOwn(element, tier) ? setBy(element, tier.tier.name.value) : [];
  return { tier, element, part, above, before: state, sets };
}

/** What is known of events behind a decorator. */
export function stateAfter(point: EventPoint<DecoratorCall>): EventState {
  return afterDecorator(point, isOwn(point.element, point.tier));
}

/** What is known of events in the body of a collector, or where a collectorSink writes them (flume-0.9.md 3.2). */
export function insideCollector(before: EventState, rollTag: Setting): EventState {
  return withSettings(withoutAttributes(checked(before), [ROLL_TAG]), [rollTag]);
}

/** The attribute that a roll sets. */
export function rollTagBy({ tier }: TierVertex, by: string, span: Setting['span']): Setting {
  const tierName = tier.name.value;
  return { name: ROLL_TAG, by: `"${by}"`, tier: tierName, span, isAlways: true, isOnMarkers: true };
}

function isOwn({ name }: DecoratorCall, { topology }: TierVertex): boolean {
  return isBuiltIn('decorator', catalogueOf(topology).decorator.get(name));
}

function leafPoint(element: SinkCall, { tier, state, part, above }: Passage): EventPoint {
  const isLog = catalogueOf(tier.topology).sink.get(element.name)?.traits.has('write-ahead-log');
  const by = { by: `"${element.name}"`, tier: tier.tier.name.value, span: element.nameSpan };
  return { tier, element, part, above, before: state, sets: isLog ? ackSettings(by) : [] };
}

function* rollPoints(element: RollSink | CollectorSink, passage: Passage): Generator<EventPoint> {
  const { tier, state, part, above } = passage;
  const tag = rollTagBy(tier, element.kind, element.span);
  yield { tier, element, part, above, before: state, sets: [tag] };
  const body =
    element.kind === 'collector' ? insideCollector(state, tag) : withSettings(state, [tag]);
  const step: Step =
    element.kind === 'collector'
      ? { kind: 'collector', node: element }
      : { kind: 'roll', node: element };
  yield* sinkPoints(element.body, inside(passage, step, body));
}

function inside(passage: Passage, step: Step, state: EventState = passage.state): Passage {
  return { ...passage, state, above: [...passage.above, step] };
}
