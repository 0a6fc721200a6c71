import { flume1Catalogue } from '../../languages/flume-1/catalogue.js';
import {
  contractName,
  contractPort,
  type EdgeContract,
} from '../../languages/flume-1/edge-contract.js';
import { findComponent } from '../../languages/flume-1/find-component.js';
import type { NodeDeployment } from '../../routing/deployment.js';
import type { AgentComponent } from './agent-component.js';
import { dataFolder } from './data-folder.js';
import { interceptorProperties } from './interceptors.js';
import { mappingProperties } from './mapping-properties.js';
import { contractProperties, inboundContracts, keyStoreOf } from './packing.js';
import type { TierPlan } from './tier-plan.js';

type Node = NodeDeployment['node'];

/** An agent's sources: a listener for each contract of the edges into its tier, and the tier's own. */
export function emitSources(plan: TierPlan, node: Node): readonly AgentComponent[] {
  const listeners = inboundContracts(plan.vertex).map((contract) => listener(plan, node, contract));
  const own = ownSource(plan, node);
  return own ? [...listeners, own] : listeners;
}

function listener(plan: TierPlan, node: Node, contract: EdgeContract): AgentComponent {
  const word = contractName(contract);
  return {
    section: 'sources',
    name: word === '' ? 'in' : `in-${word}`,
    properties: {
      type: 'avro',
      bind: '0.0.0.0',
      port: String(contractPort(node.port ?? plan.tier.port.value, contract)),
      ...contractProperties(contract, keyStoreOf(plan.vertex)),
      ...interceptorProperties(plan, node, []),
      ...wiring(plan),
    },
  };
}

function ownSource(plan: TierPlan, node: Node): AgentComponent | undefined {
  const mapping = plan.tier.source?.mapping;
  if (!mapping) return undefined;
  const properties = mappingProperties(mapping);
  const names = (properties['interceptors'] ?? '').split(/\s+/).filter((name) => name !== '');
  return {
    section: 'sources',
    name: 'own',
    properties: {
      ...privateFiles(mapping.type.value, node),
      ...properties,
      ...interceptorProperties(plan, node, names),
      ...wiring(plan),
    },
  };
}

/** By default all TAILDIR sources of a user share one position file (flume-1.x.md 10 no. 49). */
function privateFiles(type: string, node: Node): Readonly<Record<string, string>> {
  const isTaildir = findComponent(flume1Catalogue, 'source', type)?.type === 'TAILDIR';
  return isTaildir ? { positionFile: `${dataFolder(node)}/own/positions.json` } : {};
}

/** A source's channels; the selector is named only where some of them may refuse (flume-1.x.md 5). */
function wiring({ branches, own }: TierPlan): Readonly<Record<string, string>> {
  const channels = [...branches, ...(own ? [own] : [])];
  const optional = channels.filter(({ isOptional }) => isOptional);
  const names = (of: typeof channels) =>
    of
      .map(({ channel }) => channel)
      .sort()
      .join(' ');
  return {
    channels: names(channels),
    ...(optional.length > 0
      ? { 'selector.type': 'replicating', 'selector.optional': names(optional) }
      : {}),
  };
}
