import type { EdgeArc, EdgeTarget } from '../../graph/topology-graph.js';
import type { FlowDeployment, Hop, Route, TierDeployment } from '../../routing/deployment.js';
import type { EdgeEnd, EdgePicture } from '../picture.js';
import { edgeDetails } from './edge-details.js';

/** The edges of a flow in file order. */
export function edgePictures({ tiers, topology }: FlowDeployment): readonly EdgePicture[] {
  const place = (route: Route) => topology.edges.indexOf(route.arc.edge);
  return tiers
    .flatMap((tier) => tier.routes.map((route, index) => ({ route, index, tier })))
    .sort((a, b) => place(a.route) - place(b.route))
    .map(({ tier, route, index }) => edgePicture(tier, route, index));
}

/** An edge's name in its flow. */
export function edgeId({ edge }: EdgeArc): string {
  return `${edge.from.value} -> ${edge.to.value}`;
}

/** The rules hold that every edge leads somewhere. */
function edgePicture({ vertex, nodes }: TierDeployment, route: Route, index: number): EdgePicture {
  const { arc, delivery } = route;
  const details = edgeDetails(
    arc,
    nodes.map(({ chains }) => chains[index] as readonly Hop[]),
  );
  const to = endOf(arc.to as EdgeTarget);
  return { id: edgeId(arc), from: vertex.tier.name.value, to, delivery, details };
}

function endOf(target: EdgeTarget): EdgeEnd {
  if (target.kind === 'tier') return { kind: 'tier', tier: target.tier.tier.name.value };
  if (target.kind === 'group') return { kind: 'group', group: target.group.name.value };
  const tiers = target.members.map(({ tier }) => tier.tier.name.value);
  return { kind: 'node', tier: tiers.join(), node: target.node.name };
}
