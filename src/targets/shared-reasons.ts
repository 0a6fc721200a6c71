import type { NodeDeployment, Route, TierDeployment } from '../routing/deployment.js';
import { byDefault, type Reason, written } from './explanation.js';

type Node = NodeDeployment['node'];
type Tier = TierDeployment['vertex']['tier'];
type Arc = Route['arc'];

/** An edge as people name it. */
export function edgeWords({ edge }: Arc): string {
  return `the edge ${edge.from.value} -> ${edge.to.value}`;
}

/** Where a node listens: its own port, its tier's, or the default; the last has the place of the tier's name. */
export function portReason(node: Node, { name, port }: Tier): Reason {
  if (node.port !== undefined) return written(`port of node ${node.name}`, node);
  return port.span === name.span
    ? byDefault(`port: ${port.value}`)
    : written(`port of tier ${name.value}`, port);
}
