import type { EdgeArc, FlowGraph } from '../../graph/topology-graph.js';
import { flowNames } from './flow-names.js';

/** Whether some edge of a flow comes from, or goes to, what does not exist. */
export interface OpenEnds {
  readonly senders: boolean;
  readonly receivers: boolean;
}

/**
 * Where names of edges and groups stand for nothing, a tier without edges may only be misspelt there:
 * `known-reference` speaks, and rules about what a tier lacks stay silent.
 */
export function openEnds(flow: FlowGraph): OpenEnds {
  return {
    senders: flow.edges.some((arc) => arc.from === undefined),
    receivers: flow.edges.some((arc) => goesNowhere(flow, arc)),
  };
}

/** Whether what an edge goes to, or a member of it, does not exist. */
export function goesNowhere(flow: FlowGraph, { to }: EdgeArc): boolean {
  if (to?.kind !== 'group') return to === undefined;
  const names = flowNames(flow);
  return to.group.members.some(({ kind, name }) => {
    const known = kind === 'tier' ? names.tiers : names.nodes;
    return !known.has(name.value);
  });
}
