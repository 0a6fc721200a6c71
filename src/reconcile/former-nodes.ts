import type { NodeBefore, RevisionDetail } from './revision.js';
import type { LiveNode, NodeRecord, Snapshot } from './snapshot.js';

/** A node as the flow had it at an earlier revision. */
export interface FormerNode {
  readonly record: NodeRecord;
  /** The real texts of a node from before it was adopted; its record then only says where it belongs. */
  readonly adopted?: LiveNode;
}

/** The flow's nodes before all the given revisions, which come newest first and reach back without a gap. */
export function formerNodes(
  { nodes }: Snapshot,
  flow: string,
  history: readonly RevisionDetail[],
): ReadonlyMap<string, FormerNode> {
  const former = new Map<string, FormerNode>();
  for (const [node, { record }] of nodes) if (record?.flow === flow) former.set(node, { record });
  for (const { before } of history)
    for (const [node, was] of before) {
      const earlier = formerNode(was, former.get(node), flow);
      if (earlier) former.set(node, earlier);
      else former.delete(node);
    }
  return former;
}

/** Ownership stays: a node that came from another flow, or from none, keeps the flow and tier it has since. */
function formerNode(
  was: NodeBefore,
  after: FormerNode | undefined,
  flow: string,
): FormerNode | undefined {
  if (was.kind === 'absent') return undefined;
  if (was.kind === 'foreign') return after && adoptedNode(was.live, after.record);
  if (was.record.flow === flow) return { record: was.record };
  return after && { record: { ...was.record, flow, tier: after.record.tier } };
}

/** Whom an adopted node sent to is not known. */
function adoptedNode(live: LiveNode, since: NodeRecord): FormerNode {
  const host = live.hosts[0] ?? since.host;
  return { record: { ...since, host, sendsTo: [] }, adopted: live };
}
