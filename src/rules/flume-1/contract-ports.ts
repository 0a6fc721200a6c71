import type { TierVertex } from '../../graph/topology-graph.js';
import {
  contractPort,
  type EdgeContract,
  edgeContracts,
} from '../../languages/flume-1/edge-contract.js';
import type { Edge, Node } from '../../syntax/topology.js';

/** A port on which a node listens for other agents. */
export interface ContractPort {
  readonly port: number;
  /** What kind of edges come in there: `plain`, `compressed`. */
  readonly words: string;
}

/** The ports on which a node of a tier listens, one for each kind of edge into the tier. */
export function contractPorts({ tier, incoming }: TierVertex, node: Node): readonly ContractPort[] {
  const base = node.port ?? tier.port.value;
  return edgeContracts
    .filter((contract) => incoming.some(({ edge }) => isOf(edge, contract)))
    .map((contract) => ({ port: contractPort(base, contract), words: wordsFor(contract) }));
}

function isOf({ compression, encryption }: Edge, contract: EdgeContract): boolean {
  return (
    (compression?.value === 'gzip') === contract.isCompressed &&
    (encryption?.enabled ?? false) === contract.isEncrypted
  );
}

function wordsFor({ isCompressed, isEncrypted }: EdgeContract): string {
  if (!isEncrypted) return isCompressed ? 'compressed' : 'plain';
  return isCompressed ? 'compressed and encrypted' : 'encrypted';
}
