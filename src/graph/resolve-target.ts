import type { Edge, Group, GroupMember, Node, Topology } from '../syntax/topology.js';
import type { EdgeTarget, Receiver, TierVertex } from './topology-graph.js';

/** What is needed to tell what an edge's `to` names. */
export interface TargetQuestion {
  readonly topology: Topology;
  readonly edge: Edge;
  readonly byName: ReadonlyMap<string, TierVertex>;
}

/** What an edge's `to` names: a tier, else a group, else a node, unless the operator said which. */
export function resolveTarget(question: TargetQuestion): EdgeTarget | undefined {
  const { toKind } = question.edge;
  if (toKind === 'tier') return tierTarget(question);
  if (toKind === 'group') return groupTarget(question);
  if (toKind === 'node') return nodeTarget(question);
  return tierTarget(question) ?? groupTarget(question) ?? nodeTarget(question);
}

function tierTarget({ edge, byName }: TargetQuestion): EdgeTarget | undefined {
  const tier = byName.get(edge.to.value);
  return tier && { kind: 'tier', tier, members: receiversOf(tier, 0) };
}

function groupTarget({ topology, edge, byName }: TargetQuestion): EdgeTarget | undefined {
  const group = topology.groups.find((one) => one.name.value === edge.to.value);
  return group && { kind: 'group', group, members: groupReceivers(group, byName) };
}

function nodeTarget({ edge, byName }: TargetQuestion): EdgeTarget | undefined {
  const found = findNode(edge.to.value, byName);
  return (
    found && { kind: 'node', node: found.node, members: [{ ...found, cost: found.node.cost }] }
  );
}

function receiversOf(tier: TierVertex, cost: number): readonly Receiver[] {
  return tier.tier.nodes.map((node) => ({ node, tier, cost: cost + node.cost }));
}

/** The members' receivers, each node once with its lowest cost. */
function groupReceivers(
  group: Group,
  byName: ReadonlyMap<string, TierVertex>,
): readonly Receiver[] {
  const cheapest = new Map<Node, Receiver>();
  for (const receiver of group.members.flatMap((member) => memberReceivers(member, byName))) {
    const known = cheapest.get(receiver.node);
    if (!known || receiver.cost < known.cost) cheapest.set(receiver.node, receiver);
  }
  return [...cheapest.values()];
}

function memberReceivers(
  member: GroupMember,
  byName: ReadonlyMap<string, TierVertex>,
): readonly Receiver[] {
  if (member.kind === 'tier') {
    const tier = byName.get(member.name.value);
    return tier ? receiversOf(tier, member.cost) : [];
  }
  const found = findNode(member.name.value, byName);
  return found ? [{ ...found, cost: member.cost + found.node.cost }] : [];
}

/** The node of that name in the flow, with its tier. The tiers' nodes are indexed once. */
export function findNode(
  name: string,
  byName: ReadonlyMap<string, TierVertex>,
): Placed | undefined {
  const index = indexes.get(byName) ?? indexNodes(byName);
  return index.get(name);
}

interface Placed {
  readonly node: Node;
  readonly tier: TierVertex;
}

const indexes = new WeakMap<ReadonlyMap<string, TierVertex>, ReadonlyMap<string, Placed>>();

/** Of two nodes with one name the first counts; `one-tier-per-node` reports the other. */
function indexNodes(byName: ReadonlyMap<string, TierVertex>): ReadonlyMap<string, Placed> {
  const index = new Map<string, Placed>();
  for (const tier of byName.values()) {
    for (const node of tier.tier.nodes) {
      if (!index.has(node.name)) index.set(node.name, { node, tier });
    }
  }
  indexes.set(byName, index);
  return index;
}
