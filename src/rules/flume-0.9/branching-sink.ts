import type { TierVertex } from '../../graph/topology-graph.js';
import { call, decorate, fanOut } from '../../languages/flume-0.9/build.js';
import type { Sink } from '../../languages/flume-0.9/tree.js';
import { partsOf } from './tier-parts.js';

/**
 * What the operator wrote in a tier as one sink: `process` around the tier's branches, with `null` in
 * place of each edge, whose own expression flumec writes. Undefined where the tier has no branch.
 */
export function branchingSink(vertex: TierVertex): Sink | undefined {
  const { process, sink } = partsOf(vertex);
  const branches = [...vertex.outgoing.map(() => call('null')), ...(sink ? [sink] : [])];
  return branches.length === 0 ? undefined : decorate(process, fanOut(branches));
}
