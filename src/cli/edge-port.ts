import { contractPort } from '../languages/flume-1/edge-contract.js';
import type { Hop, Route } from '../routing/deployment.js';

/** The port at which a receiver takes what comes along an edge: in flume-1 each contract has one of its own. */
export function edgePort(hop: Hop, { arc }: Route): number {
  if (arc.topology.target.value === 'flume-0.9') return hop.port;
  return contractPort(hop.port, {
    isCompressed: arc.edge.compression?.value === 'gzip',
    isEncrypted: arc.edge.encryption?.enabled === true,
  });
}
