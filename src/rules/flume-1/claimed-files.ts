import type { FlowGraph, TierVertex } from '../../graph/topology-graph.js';
import type { ComponentEntry, Node } from '../../syntax/topology.js';
import { fillTemplate } from '../../text/fill-template.js';
import { type TierComponent, tierComponents } from './tier-components.js';

/** A file or directory of a host that a component of a node keeps for itself. */
export interface FileClaim {
  readonly vertex: TierVertex;
  readonly node: Node;
  /** What it is, with its article. */
  readonly what: string;
  readonly consequence: string;
  readonly path: string;
  readonly entry: ComponentEntry;
}

/** The files and directories that the nodes of a flow claim on their hosts (flume-1.x.md 10 no. 49). */
export function claimedFiles({ tiers, topology }: FlowGraph): readonly FileClaim[] {
  return tiers.flatMap((vertex) =>
    tierComponents(vertex.tier, topology).flatMap((one) => claimsOf(vertex, one)),
  );
}

function claimsOf(vertex: TierVertex, one: TierComponent): readonly FileClaim[] {
  const claim = claims[`${one.kind} ${one.component?.type}`];
  const entry = claim && one.mapping.entries.find(({ key }) => key.value === claim.key);
  if (!entry) return [];
  const { what, consequence } = claim;
  return vertex.tier.nodes.map((node) => {
    const text = fillTemplate(String(entry.value.value), { node: node.name, host: node.host });
    const path = text.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
    return { vertex, node, what, consequence, path, entry };
  });
}

interface Claim {
  readonly key: string;
  readonly what: string;
  readonly consequence: string;
}

const claims: Readonly<Record<string, Claim>> = {
  'source spooldir': {
    key: 'spoolDir',
    what: 'the spool directory',
    consequence: 'each fails on files that the other takes',
  },
  'source TAILDIR': {
    key: 'positionFile',
    what: 'the position file',
    consequence: 'each overwrites what the other has read',
  },
  'sink file_roll': {
    key: 'sink.directory',
    what: 'the directory',
    consequence: 'files that both begin in one millisecond hold the events of both',
  },
};
