import { contractPort } from '../../languages/flume-1/edge-contract.js';
import type { Hop, NodeDeployment } from '../../routing/deployment.js';
import type { AgentComponent } from './agent-component.js';
import { chainLevels, type Level } from './chain-levels.js';
import { emitChannel } from './emit-channel.js';
import { batchSizeOf, contractOf, contractProperties, trustStoreOf } from './packing.js';
import type { BranchPlan, TierPlan } from './tier-plan.js';

/** One edge of one agent. */
export interface BranchRequest {
  readonly plan: TierPlan;
  readonly branch: BranchPlan;
  readonly node: NodeDeployment['node'];
  readonly chain: readonly Hop[];
}

/**
 * What an agent has to send along an edge: a channel, and avro sinks on it. Receivers of one cost share
 * the load, those of different costs stand in line, and where both occur each cost is one sink whose
 * client shares the load among its receivers (flume-1.x.md 4.4).
 */
export function emitBranch(request: BranchRequest): readonly AgentComponent[] {
  const { plan, branch, node, chain } = request;
  const channel = emitChannel({
    plan,
    channel: branch,
    node,
    drainBatch: batchSizeOf(branch.route.arc),
  });
  const levels = chainLevels(chain, branch.route, node);
  if (levels.length < 2) {
    const sinks = levels.flat().map((hop, index) => levelSink(branch, [hop], index));
    return [channel, ...sinks, ...(sinks.length > 1 ? [sharing(branch, sinks)] : [])];
  }
  const sinks = levels.map((level, index) => levelSink(branch, level, index));
  return [channel, ...sinks, standby(branch, sinks)];
}

/** Named after its place in the line, so that all agents of a tier have the same components and metrics. */
function levelSink(branch: BranchPlan, level: Level, index: number): AgentComponent {
  const { arc } = branch.route;
  const contract = contractOf(arc);
  const portOf = (hop: Hop) => contractPort(hop.port, contract);
  const [first] = level;
  return {
    section: 'sinks',
    name: `${branch.channel}-${index + 1}`,
    properties: {
      type: 'avro',
      channel: branch.channel,
      hostname: first.host,
      port: String(portOf(first)),
      'batch-size': String(batchSizeOf(arc)),
      ...timeouts,
      ...(level.length > 1 ? sharingClient(level, portOf) : {}),
      ...contractProperties(contract, trustStoreOf(arc)),
    },
  };
}

/** A host that does not answer holds up its whole group until the connection is given up (flume-1.x.md 4.2); milliseconds. */
const timeouts = { 'connect-timeout': '5000', 'request-timeout': '20000' };

/** Not in Flume's guide for sinks, and tried: a sink hands all its properties to its client (flume-1.x.md 4.4). */
function sharingClient(
  level: readonly Hop[],
  portOf: (hop: Hop) => number,
): Readonly<Record<string, string>> {
  const hosts = level.map((hop, index) => [`h${index + 1}`, `${hop.host}:${portOf(hop)}`] as const);
  return {
    'client.type': 'default_loadbalance',
    hosts: hosts.map(([alias]) => alias).join(' '),
    ...Object.fromEntries(hosts.map(([alias, address]) => [`hosts.${alias}`, address])),
    'host-selector': 'round_robin',
    backoff: 'true',
  };
}

function sharing(branch: BranchPlan, sinks: readonly AgentComponent[]): AgentComponent {
  return group(branch, sinks, {
    'processor.type': 'load_balance',
    'processor.selector': 'round_robin',
    'processor.backoff': 'true',
  });
}

/** Larger priorities go first (flume-1.x.md 4.2). */
function standby(branch: BranchPlan, sinks: readonly AgentComponent[]): AgentComponent {
  const priorities = sinks.map(
    ({ name }, index) => [`processor.priority.${name}`, String(sinks.length - index)] as const,
  );
  return group(branch, sinks, {
    'processor.type': 'failover',
    ...Object.fromEntries(priorities),
  });
}

function group(
  { channel }: BranchPlan,
  sinks: readonly AgentComponent[],
  processor: Readonly<Record<string, string>>,
): AgentComponent {
  const members = sinks.map(({ name }) => name).sort();
  return {
    section: 'sinkgroups',
    name: channel,
    properties: { sinks: members.join(' '), ...processor },
  };
}
