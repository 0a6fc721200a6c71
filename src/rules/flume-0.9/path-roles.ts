import type { EdgeArc, FlowGraph, PathTrace, TierVertex } from '../../graph/topology-graph.js';

/** The reliable paths that a tier has a part in. */
export interface PathRoles {
  /** Those whose write-ahead log stands in it. */
  readonly starts: readonly PathTrace[];
  /** Those that come in and go on. */
  readonly passes: readonly PathTrace[];
  readonly ends: readonly PathTrace[];
}

type Growing = { readonly [Role in keyof PathRoles]: PathTrace[] };

const known = new WeakMap<FlowGraph, ReadonlyMap<TierVertex, PathRoles>>();

/** The roles of every tier on the flow's reliable paths, as far as these are connected (`reliable-path-connected` speaks of the others). */
export function pathRoles(flow: FlowGraph): ReadonlyMap<TierVertex, PathRoles> {
  const roles = known.get(flow) ?? assignRoles(flow);
  known.set(flow, roles);
  return roles;
}

/** Whether the write-ahead log of a reliable path stands in front of this edge. */
export function startsPath({ from, reliable }: EdgeArc): boolean {
  return reliable.some((path) => path.hops[0]?.value === from?.tier.name.value);
}

function assignRoles(flow: FlowGraph): ReadonlyMap<TierVertex, PathRoles> {
  const roles = new Map(
    flow.tiers.map((tier): [TierVertex, Growing] => [tier, { starts: [], passes: [], ends: [] }]),
  );
  for (const trace of flow.paths.filter(isConnected)) {
    for (const [index, stop] of trace.stops.entries()) {
      for (const tier of stop ?? []) roles.get(tier)?.[roleAt(trace, index)].push(trace);
    }
  }
  return roles;
}

function isConnected({ steps }: PathTrace): boolean {
  return steps.every((step) => step !== undefined);
}

function roleAt({ stops }: PathTrace, index: number): keyof PathRoles {
  if (index === 0) return 'starts';
  return index === stops.length - 1 ? 'ends' : 'passes';
}
