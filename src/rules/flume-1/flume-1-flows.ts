import type { FlowGraph, TopologyGraph } from '../../graph/topology-graph.js';

/** The flows that are for Flume 1.x. */
export function flume1Flows({ flows }: TopologyGraph): readonly FlowGraph[] {
  return flows.filter(({ topology }) => topology.target.value === 'flume-1');
}
