import type { EdgeArc, TierVertex } from '../../graph/topology-graph.js';
import type { Node } from '../../syntax/topology.js';

/** An edge that leads, at least in part, where an earlier one from the same tier leads. */
export interface RepeatedEdge {
  readonly arc: EdgeArc;
  readonly first: EdgeArc;
  /** Whether both go to the very same tier, group or node. */
  readonly isSame: boolean;
  /** The nodes that both lead to. */
  readonly nodes: readonly Node[];
}

/** The edges of a tier after which some node would get every event twice. */
export function repeatedEdges({ outgoing }: TierVertex): readonly RepeatedEdge[] {
  if (outgoing.length < 2) return [];
  const firstTo = new Map<unknown, EdgeArc>();
  const repeated: RepeatedEdge[] = [];
  for (const arc of outgoing) {
    const nodes = arc.to?.members.map((member) => member.node) ?? [];
    const target = targetOf(arc);
    const first = firstTo.get([target, ...nodes].find((one) => firstTo.has(one)));
    if (first) {
      const isSame = target === targetOf(first);
      const shared = nodes.filter((node) => firstTo.get(node) === first);
      repeated.push({ arc, first, isSame, nodes: shared });
    }
    for (const one of [target, ...nodes]) {
      if (one !== undefined && !firstTo.has(one)) firstTo.set(one, arc);
    }
  }
  return repeated;
}

/** What `to` names, so that two edges to an empty tier are seen to be alike. */
function targetOf({ to }: EdgeArc): unknown {
  if (to?.kind === 'tier') return to.tier;
  return to?.kind === 'group' ? to.group : to?.node;
}
