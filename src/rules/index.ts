import { componentForTarget } from './component-for-target.js';
import { costNeverUsed } from './cost-never-used.js';
import { deliveryOnReliablePath } from './delivery-on-reliable-path.js';
import { knownCodec } from './known-codec.js';
import { knownReference } from './known-reference.js';
import { noCycle } from './no-cycle.js';
import { noEmptyTier } from './no-empty-tier.js';
import { noEncryption } from './no-encryption.js';
import { noSourceAndInbound } from './no-source-and-inbound.js';
import { oneDiskFailover } from './one-disk-failover.js';
import { oneFlowPerTier } from './one-flow-per-tier.js';
import { oneReliablePath } from './one-reliable-path.js';
import { oneTierPerNode } from './one-tier-per-node.js';
import { originHasSource } from './origin-has-source.js';
import { reachable } from './reachable.js';
import { reliablePathConnected } from './reliable-path-connected.js';
import { reliablePathTerminal } from './reliable-path-terminal.js';
import type { Rule } from './rule.js';
import { terminalHasSink } from './terminal-has-sink.js';
import { uniqueEdge } from './unique-edge.js';
import { uniqueFlow } from './unique-flow.js';
import { uniquePortOnHost } from './unique-port-on-host.js';
import { validName } from './valid-name.js';
import { wireOnFlume1 } from './wire-on-flume-1.js';

/** Every rule, in the order in which they are listed and run. */
export const rules: readonly Rule[] = [
  validName,
  knownReference,
  uniqueFlow,
  oneFlowPerTier,
  oneTierPerNode,
  noEmptyTier,
  noCycle,
  uniqueEdge,
  reachable,
  originHasSource,
  terminalHasSink,
  noSourceAndInbound,
  componentForTarget,
  uniquePortOnHost,
  knownCodec,
  noEncryption,
  wireOnFlume1,
  costNeverUsed,
  reliablePathConnected,
  oneReliablePath,
  reliablePathTerminal,
  deliveryOnReliablePath,
  oneDiskFailover,
];
