import { acknowledgesTooEarly } from './acknowledges-too-early.js';
import { attributeSetOnce } from './attribute-set-once.js';
import { batchLatency } from './batch-latency.js';
import { blocksFanOut } from './blocks-fan-out.js';
import { chokeLimit } from './choke-limit.js';
import { chokeOnFlume1 } from './choke-on-flume-1.js';
import { collectorSinkFormat } from './collector-sink-format.js';
import { componentArguments } from './component-arguments.js';
import { componentForTarget } from './component-for-target.js';
import { compressedEncryption } from './compressed-encryption.js';
import { compressionKeyword } from './compression-keyword.js';
import { costNeverUsed } from './cost-never-used.js';
import { coupledBranches } from './coupled-branches.js';
import { decoratorOutsideRetry } from './decorator-outside-retry.js';
import { deliveryOnReliablePath } from './delivery-on-reliable-path.js';
import { diskFailoverByHand } from './disk-failover-by-hand.js';
import { distinctOutput } from './distinct-output.js';
import { dropsNoEvents } from './drops-no-events.js';
import { durableTerminal } from './durable-terminal.js';
import { edgeByHand } from './edge-by-hand.js';
import { encryptionStores } from './encryption-stores.js';
import { exdateAfterSetter } from './exdate-after-setter.js';
import { execRestarts } from './exec-restarts.js';
import { execWithoutShell } from './exec-without-shell.js';
import { foregroundSource } from './foreground-source.js';
import { keepsAcknowledgement } from './keeps-acknowledgement.js';
import { knownCodec } from './known-codec.js';
import { knownComponent } from './known-component.js';
import { knownEscape } from './known-escape.js';
import { knownListener } from './known-listener.js';
import { knownReference } from './known-reference.js';
import { logInRoll } from './log-in-roll.js';
import { masksAcknowledgement } from './masks-acknowledgement.js';
import { nestedRoll } from './nested-roll.js';
import { networkSinkInRoll } from './network-sink-in-roll.js';
import { networkSinkRetries } from './network-sink-retries.js';
import { noCycle } from './no-cycle.js';
import { noEmptyTier } from './no-empty-tier.js';
import { noEncryption } from './no-encryption.js';
import { noSourceAndInbound } from './no-source-and-inbound.js';
import { noTranslatedComponents } from './no-translated-components.js';
import { nodeNamedLikeHost } from './node-named-like-host.js';
import { oneDiskFailover } from './one-disk-failover.js';
import { oneFlowPerTier } from './one-flow-per-tier.js';
import { oneReliablePath } from './one-reliable-path.js';
import { oneTierPerNode } from './one-tier-per-node.js';
import { oneWriteAheadLog } from './one-write-ahead-log.js';
import { originHasSource } from './origin-has-source.js';
import { originReplays } from './origin-replays.js';
import { ownConsumerGroup } from './own-consumer-group.js';
import { packingOnEdges } from './packing-on-edges.js';
import { packingOrder } from './packing-order.js';
import { plainPassword } from './plain-password.js';
import { portInRange } from './port-in-range.js';
import { privateFiles } from './private-files.js';
import { reachable } from './reachable.js';
import { reliablePathAcknowledges } from './reliable-path-acknowledges.js';
import { reliablePathConnected } from './reliable-path-connected.js';
import { reliablePathTerminal } from './reliable-path-terminal.js';
import { reservedAttribute } from './reserved-attribute.js';
import { retryAroundFanOut } from './retry-around-fan-out.js';
import { rollBeforeRetransmit } from './roll-before-retransmit.js';
import { rolltagInPath } from './rolltag-in-path.js';
import type { Rule } from './rule.js';
import { sameProtocol } from './same-protocol.js';
import { sourceEnds } from './source-ends.js';
import { specFileOnMaster } from './spec-file-on-master.js';
import { suspiciousPath } from './suspicious-path.js';
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
  knownComponent,
  componentArguments,
  reliablePathAcknowledges,
  acknowledgesTooEarly,
  keepsAcknowledgement,
  oneWriteAheadLog,
  diskFailoverByHand,
  rollBeforeRetransmit,
  attributeSetOnce,
  reservedAttribute,
  decoratorOutsideRetry,
  retryAroundFanOut,
  networkSinkRetries,
  networkSinkInRoll,
  nestedRoll,
  logInRoll,
  rolltagInPath,
  masksAcknowledgement,
  exdateAfterSetter,
  knownEscape,
  blocksFanOut,
  packingOnEdges,
  packingOrder,
  batchLatency,
  compressionKeyword,
  chokeLimit,
  edgeByHand,
  knownListener,
  sameProtocol,
  noTranslatedComponents,
  distinctOutput,
  suspiciousPath,
  collectorSinkFormat,
  foregroundSource,
  execWithoutShell,
  sourceEnds,
  specFileOnMaster,
  nodeNamedLikeHost,
  chokeOnFlume1,
  originReplays,
  durableTerminal,
  dropsNoEvents,
  coupledBranches,
  compressedEncryption,
  encryptionStores,
  plainPassword,
  portInRange,
  privateFiles,
  ownConsumerGroup,
  execRestarts,
];
