import type { FlowGraph } from '../../graph/topology-graph.js';
import type { GroupMember } from '../../syntax/topology.js';
import type { GroupPicture, MemberPicture } from '../picture.js';

/** The groups of a flow in file order. */
export function groupPictures({ topology, tiers }: FlowGraph): readonly GroupPicture[] {
  const tierOf = new Map(
    tiers.flatMap(({ tier }) => tier.nodes.map((node) => [node.name, tier.name.value])),
  );
  return topology.groups.map(({ name, members }) => ({
    name: name.value,
    members: members.map((member) => memberPicture(member, tierOf)),
  }));
}

function memberPicture(
  { kind, name, cost }: GroupMember,
  tierOf: ReadonlyMap<string, string>,
): MemberPicture {
  const node = name.value;
  return kind === 'tier'
    ? { tier: name.value, cost }
    : { tier: tierOf.get(node) as string, node, cost };
}
