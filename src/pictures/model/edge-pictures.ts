import type { EdgeArc, EdgeTarget } from '../../graph/topology-graph.js';
import type { FlowDeployment, Route, TierDeployment } from '../../routing/deployment.js';
import type { EdgeEnd, EdgePicture } from '../picture.js';
import { edgeDetails } from './edge-details.js';

/** The edges of a flow in file order. */
export function edgePictures({ tiers, topology }: FlowDeployment): readonly EdgePicture[] {
  const place = (route: Route) => topology.edges.indexOf(route.arc.edge);
  return tiers
    .flatMap((tier) => tier.routes.map((route, index) => ({ route, index, tier })))
    .sort((a, b) => place(a.route) - place(b.route))
    .flatMap(({ tier, route, index }) => edgePicture(tier, route, index));
}

/** An edge's name in its flow. */
export function edgeId({ edge }: EdgeArc): string {
  return `${edge.from.value} -> ${edge.to.value}`;
}

function edgePicture(
  { vertex, nodes }: TierDeployment,
  { arc, delivery }: Route,
  index: number,
): readonly EdgePicture[] {
  if (!arc.to) return [];
  const chains = nodes.map((node) => node.chains[index] ?? []);
  const [from, details] = [vertex.tier.name.value, edgeDetails(arc, chains)];
  return [{ id: edgeId(arc), from, to: endOf(arc.to), delivery, details }];
}

function endOf(target: EdgeTarget): EdgeEnd {
  switch (target.kind) {
    case 'tier':
      return { kind: 'tier', tier: target.tier.tier.name.value };
    case 'group':
      return { kind: 'group', group: target.group.name.value };
    case 'node':
      return { kind: 'node', tier: tierOf(target), node: target.node.name };
    default:
      return target satisfies never;
  }
}

function tierOf({ members }: EdgeTarget): string {
  return members.map(({ tier }) => tier.tier.name.value).join();
}
