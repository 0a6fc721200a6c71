import { decorator } from '../../languages/flume-0.9/build.js';
import type { DecoratorCall } from '../../languages/flume-0.9/tree.js';
import type { NodeDeployment, Route } from '../../routing/deployment.js';
import type { TierPlan } from './tier-plan.js';

type Node = NodeDeployment['node'];

/** The bandwidth limits to set on the node's host, in kilobytes a second by choke id (flume-0.9.md 5.2 setChokeLimit). */
export function chokesOf(plan: TierPlan, node: Node): Readonly<Record<string, number>> {
  let chokes: Record<string, number> | undefined;
  for (const route of plan.routes) {
    const limit = limitOf(plan, route);
    if (limit === undefined) continue;
    chokes ??= {};
    chokes[chokeId(node, route)] = limit;
  }
  return chokes ?? none;
}

/** One for all nodes that have none. */
const none: Readonly<Record<string, number>> = Object.freeze({});

/**
 * The choke of a route. It counts the bytes of bodies, and packed events have none, so it stands in
 * front of `batch` and `gzip` (flume-0.9.md 3.4; ChokeDecorator).
 */
export function chokeDecorators(
  plan: TierPlan,
  route: Route,
  node: Node,
): readonly DecoratorCall[] {
  return limitOf(plan, route) === undefined ? [] : [decorator('choke', chokeId(node, route))];
}

function limitOf({ tier }: TierPlan, { arc }: Route): number | undefined {
  return (arc.edge.choke ?? tier.choke)?.limitKBps.value;
}

/** Unique on the host, because the node's name is unique in the installation. */
function chokeId(node: Node, { arc }: Route): string {
  return `${node.name}-${arc.edge.to.value}`;
}
