import { decorate } from '../../languages/flume-0.9/build.js';
import type {
  CollectorSink,
  DecoratorCall,
  RollSink,
  Sink,
  SinkCall,
} from '../../languages/flume-0.9/tree.js';

/** A sink read from the outside in: what events pass one after the other, and where that ends. */
export interface Spine {
  readonly wraps: readonly Wrap[];
  readonly end: End;
}

/** What stands around the rest of a spine. */
export type Wrap = DecoratorCall | RollingWrap;

/** `roll(millis)` or `collector(millis)` without its body. */
export interface RollingWrap {
  readonly kind: 'roll' | 'collector';
  readonly millis: number;
}

/** A leaf, or the sinks of a list: all of a fan-out's branches, or all of a failover's members in their order. */
export type End = SinkCall | ListEnd;

/** Sinks side by side. */
export interface ListEnd {
  readonly kind: 'fan-out' | 'failover';
  readonly members: readonly Spine[];
}

/** The spine of a sink; failovers that nest to the right become one list, so `sinkOf` gives the same tree again. */
export function spineOf(sink: Sink): Spine {
  const wraps: Wrap[] = [];
  let at = sink;
  for (;;) {
    switch (at.kind) {
      case 'decorated':
        wraps.push(at.decorator);
        at = at.sink;
        break;
      case 'roll':
      case 'collector':
        wraps.push(withoutBody(at));
        at = at.body;
        break;
      case 'call':
        return { wraps, end: at };
      case 'fan-out':
        return { wraps, end: { kind: 'fan-out', members: at.sinks.map(spineOf) } };
      case 'failover':
        return { wraps, end: { kind: 'failover', members: chainMembers(at).map(spineOf) } };
      default:
        return at satisfies never;
    }
  }
}

/** The sink that a spine was read from. */
export function sinkOf({ wraps, end }: Spine): Sink {
  return wraps.reduceRight<Sink>(
    (inner, wrap) =>
      wrap.kind === 'decorator'
        ? decorate(wrap, inner)
        : { kind: wrap.kind, millis: wrap.millis, body: inner },
    sinkOfEnd(end),
  );
}

/** The sink that an end stands for. */
export function sinkOfEnd(end: End): Sink {
  if (end.kind === 'call') return end;
  const sinks = end.members.map(sinkOf);
  if (end.kind === 'fan-out') return { kind: 'fan-out', sinks };
  return sinks.reduceRight((backup, primary) => ({ kind: 'failover', primary, backup }));
}

function withoutBody({ kind, millis }: RollSink | CollectorSink): RollingWrap {
  return { kind, millis };
}

function chainMembers(sink: Sink): readonly Sink[] {
  const members: Sink[] = [];
  let at = sink;
  while (at.kind === 'failover') {
    members.push(at.primary);
    at = at.backup;
  }
  return [...members, at];
}
