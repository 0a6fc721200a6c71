import { counted } from '../review/count-words.js';
import { groupBy } from '../review/group-by.js';
import type {
  Delivery,
  EdgePicture,
  FlowPicture,
  GroupPicture,
  Mark,
  MemberPicture,
} from './picture.js';

/** An arrow of the picture: an edge, or what leads from a group to the tiers of its members. */
export interface Link {
  readonly kind: 'edge' | 'member';
  /** The edge's id; of a member the ids of the edges to its group. */
  readonly edges: readonly string[];
  /** The name of a tier or a group. */
  readonly from: string;
  readonly to: string;
  /** What is written at it, a line each. */
  readonly lines: readonly string[];
  readonly delivery: Delivery;
  readonly mark?: Mark;
}

/** The arrows of a flow: its edges, then its groups' members. */
export function linksOf(flow: FlowPicture): readonly Link[] {
  return [...flow.edges.map(edgeLink), ...flow.groups.flatMap((group) => memberLinks(group, flow))];
}

function edgeLink({ id, from, to, details, delivery, mark }: EdgePicture): Link {
  const only = to.kind === 'node' ? [`only ${to.node}`] : [];
  return {
    kind: 'edge',
    edges: [id],
    from,
    to: to.kind === 'group' ? to.group : to.tier,
    lines: [...only, ...details],
    delivery,
    ...(mark && { mark }),
  };
}

/** Lines of members that are written at one arrow. */
const mostMembers = 4;

function memberLinks(group: GroupPicture, { edges }: FlowPicture): readonly Link[] {
  const senders = edges.filter(({ to }) => to.kind === 'group' && to.group === group.name);
  const delivery = strongest(senders);
  return [...groupBy(group.members, ({ tier }) => tier)].map(([tier, members]) => ({
    kind: 'member',
    edges: senders.map(({ id }) => id),
    from: group.name,
    to: tier,
    lines: memberLines(members),
    delivery,
  }));
}

function memberLines(members: readonly MemberPicture[]): readonly string[] {
  const lines = members.map(({ node, cost }) =>
    node === undefined ? `cost ${cost}` : `${node}: cost ${cost}`,
  );
  if (lines.length <= mostMembers) return lines;
  const rest = lines.length - mostMembers + 1;
  return [...lines.slice(0, mostMembers - 1), `and ${counted(rest, 'more member')}`];
}

function strongest(edges: readonly EdgePicture[]): Delivery {
  const order = ['reliable', 'disk-failover', 'best-effort'] as const;
  return (
    order.find((delivery) => edges.some((edge) => edge.delivery === delivery)) ?? 'disk-failover'
  );
}
