import type { FlowGraph, TopologyGraph } from '../../graph/topology-graph.js';

/** The flows that are emitted for Flume 0.9; flows of Flume 1.x have rules of their own. */
export function flume09Flows({ flows }: TopologyGraph): readonly FlowGraph[] {
  return flows.filter(({ topology }) => topology.target.value === 'flume-0.9');
}
