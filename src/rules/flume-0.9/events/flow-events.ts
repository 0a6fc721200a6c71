import { tiersDownstreamFirst } from '../../../graph/tier-order.js';
import type { EdgeArc, FlowGraph, TierVertex } from '../../../graph/topology-graph.js';
import { ACK_ATTRIBUTES } from '../ack-attributes.js';
import { catalogueOf, isBuiltIn } from '../catalogue-of.js';
import { custodyOf } from '../custody.js';
import { startsPath } from '../path-roles.js';
import { partsOf } from '../tier-parts.js';
import type { EventPoint } from './event-point.js';
import {
  checked,
  type EventState,
  PROVENANCE,
  withMarkers,
  withoutAttributes,
  withSettings,
} from './event-state.js';
import { joinStates } from './join-states.js';
import { ackSettings } from './set-by.js';
import { decoratorPoint, sinkPoints, stateAfter } from './sink-points.js';
import { sourceState } from './source-state.js';

const known = new WeakMap<FlowGraph, readonly EventPoint[]>();

/**
 * All that events meet in a flow, tier by tier in file order, with what is known of them there over all
 * the paths that lead there. Empty for a flow with a cycle, where `no-cycle` speaks.
 */
export function flowEvents(flow: FlowGraph): readonly EventPoint[] {
  const points = known.get(flow) ?? tracePoints(flow);
  known.set(flow, points);
  return points;
}

function tracePoints(flow: FlowGraph): readonly EventPoint[] {
  const leaving = new Map<TierVertex, EventState>();
  const points = new Map<TierVertex, readonly EventPoint[]>();
  for (const tier of [...(tiersDownstreamFirst(flow) ?? [])].reverse()) {
    const { process, state } = processPoints(
      tier,
      takenOver(flow, tier, arriving(flow, tier, leaving)),
    );
    leaving.set(tier, state);
    points.set(tier, [...process, ...ownSinkPoints(flow, tier, state)]);
  }
  return flow.tiers.flatMap((tier) => points.get(tier) ?? []);
}

function arriving(
  flow: FlowGraph,
  tier: TierVertex,
  leaving: ReadonlyMap<TierVertex, EventState>,
): EventState {
  const { source } = partsOf(tier);
  if (tier.incoming.length === 0 && source) {
    const component = catalogueOf(tier.topology).source.get(source.name);
    const isOwn = isBuiltIn('source', component);
    return sourceState(source, { tier: tier.tier.name.value, isBuiltIn: isOwn });
  }
  return joinStates(
    tier.incoming.flatMap((arc) => {
      const state = arc.from && leaving.get(arc.from);
      return arc.from && state ? [alongArc(flow, arc, state)] : [];
    }),
  );
}

/** What a receiver gets of what leaves the branching point of a sender, as the emitter writes it (flume-0.9.md 3.5, 3.6). */
function alongArc(flow: FlowGraph, arc: EdgeArc, state: EventState): EventState {
  if (startsPath(arc)) {
    const tier = arc.edge.from.value;
    const by = { by: 'the write-ahead log', tier, span: arc.reliable[0]?.span };
    return withMarkers(withoutAttributes(state, ACK_ATTRIBUTES), ackSettings(by));
  }
  const isMasked = arc.reliable.length === 0 && arc.from && custodyOf(flow, arc.from).isAcked;
  return isMasked ? withoutAttributes(state, ACK_ATTRIBUTES) : state;
}

function takenOver(flow: FlowGraph, tier: TierVertex, state: EventState): EventState {
  if (!custodyOf(flow, tier).takesOver) return state;
  return withoutAttributes(checked(state), ACK_ATTRIBUTES);
}

function processPoints(
  tier: TierVertex,
  first: EventState,
): { readonly process: readonly EventPoint[]; readonly state: EventState } {
  const process: EventPoint[] = stampPoints(tier, first);
  let state = withSettings(
    first,
    process.flatMap((point) => point.sets),
  );
  for (const decorator of partsOf(tier).process) {
    const point = decoratorPoint(decorator, { tier, state, part: 'process', above: [] });
    process.push(point);
    state = stateAfter(point);
  }
  return { process, state };
}

/** The attribute `hop.TIER` that provenance sets in front of `process`. */
function stampPoints(tier: TierVertex, before: EventState): EventPoint[] {
  const { value: isOn, span } = tier.topology.provenance;
  if (!isOn) return [];
  const tierName = tier.tier.name.value;
  const name = `hop.${tierName}`;
  const sets = [
    {
      name,
      by: PROVENANCE,
      tier: tierName,
      span,
      isAlways: true,
      isOnMarkers: true,
      value: '${node}',
    },
  ];
  const element = { kind: 'stamp', name: PROVENANCE, nameSpan: span } as const;
  return [{ tier, element, part: 'process', above: [], before, sets }];
}

function ownSinkPoints(
  flow: FlowGraph,
  tier: TierVertex,
  leaving: EventState,
): Iterable<EventPoint> {
  const { sink } = partsOf(tier);
  if (!sink) return [];
  const { isTransit } = custodyOf(flow, tier);
  const state = isTransit ? withoutAttributes(leaving, ACK_ATTRIBUTES) : leaving;
  return sinkPoints(sink, { tier, state, part: 'sink', above: [] });
}
