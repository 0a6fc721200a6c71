import { type Component, component, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** `compression` with any value, even `false`, switches gzip on (flume-0.9.md 8 no. 39). */
const PACKING = [
  optional('batchCount', TYPES.int, 1),
  optional('batchMillis', TYPES.int, 0),
  optional('compression', TYPES.any),
];

const COLLECTOR_ADDRESS = [
  optional('host', TYPES.host, 'localhost'),
  optional('port', TYPES.port, 35853),
];

/** Sinks that expand to a whole expression, in the node or on a single master (flume-0.9.md 3.1, 4). */
export const AGENT_SINKS: readonly Component[] = [
  component(
    ['agentE2ESink', ...COLLECTOR_ADDRESS],
    'Write-ahead log with end-to-end acknowledgement to one collector.',
    { keywords: PACKING, traits: ['connects', 'write-ahead-log'] },
  ),
  component(['agentSink', ...COLLECTOR_ADDRESS], 'Alias of agentE2ESink.', {
    keywords: PACKING,
    traits: ['connects', 'write-ahead-log'],
    aliasOf: 'agentE2ESink',
  }),
  component(
    ['agentDFOSink', ...COLLECTOR_ADDRESS],
    'Direct send, local disk on detected failure.',
    { keywords: PACKING, traits: ['connects', 'disk-failover'] },
  ),
  component(['agentFailoverSink', ...COLLECTOR_ADDRESS], 'Alias of agentDFOSink.', {
    keywords: PACKING,
    traits: ['connects', 'disk-failover'],
    aliasOf: 'agentDFOSink',
  }),
  component(
    ['agentBESink', ...COLLECTOR_ADDRESS],
    'Best effort to one collector. BLOCKS the node while the collector is down at open time.',
    { keywords: PACKING, traits: ['connects'] },
  ),
  component(['agentBestEffortSink', ...COLLECTOR_ADDRESS], 'Alias of agentBESink.', {
    keywords: PACKING,
    traits: ['connects'],
    aliasOf: 'agentBESink',
  }),
  component(
    ['agentE2EChain', required('hostport', TYPES.hostPort)],
    'WAL + acks over an ordered failover list (thriftSink).',
    { isVariadic: true, traits: ['write-ahead-log'] },
  ),
  component(
    ['agentDFOChain', required('hostport', TYPES.hostPort)],
    'Failover list, then local disk.',
    { isVariadic: true, traits: ['disk-failover'] },
  ),
  component(
    ['agentBEChain', required('hostport', TYPES.hostPort)],
    'Failover list, then drop. Does not block.',
    { isVariadic: true },
  ),
  component(['autoE2EChain'], 'Placeholder for E2E over the collectors of the flow.', {
    traits: ['write-ahead-log', 'translated', 'any-arguments'],
  }),
  component(['autoDFOChain'], 'Placeholder for DFO over the collectors of the flow.', {
    traits: ['disk-failover', 'translated', 'any-arguments'],
  }),
  component(
    ['autoBEChain'],
    'Placeholder for BE over the collectors of the flow; with no collectors it becomes a bare null sink.',
    { traits: ['translated', 'any-arguments'] },
  ),
  component(
    ['logicalSink', required('logicalNode', TYPES.string)],
    'Placeholder for rpcSink to the host and port of that logical node. Omitting the argument is accepted by the builder and then poisons the master.',
    { traits: ['translated', 'any-arguments'] },
  ),
  component(
    ['failChain', required('specFormat', TYPES.sinkTemplate), required('item', TYPES.string)],
    'Builds nested failovers by substituting each item into the format; literal % must be doubled.',
    { isVariadic: true, traits: ['deprecated'] },
  ),
];
