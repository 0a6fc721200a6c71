import { type Component, component, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** Decorators that keep, acknowledge, retry, pack or delay events (flume-0.9.md 3.2). */
export const DELIVERY_DECORATORS: readonly Component[] = [
  component(['nullDeco'], 'Does nothing.'),
  component(
    [
      'ackedWriteAhead',
      optional('maxMillis', TYPES.long, 10000),
      optional('walNode', TYPES.string),
      optional('checkMs', TYPES.long, 250),
    ],
    'Logs to disk with ack framing; a second thread drains to the sub-sink; files are kept until the master reports the ack.',
    { traits: ['write-ahead-log'] },
  ),
  component(
    ['diskFailover', optional('maxMillis', TYPES.long, 10000)],
    'Writes everything to a local log and drains it in a second thread (use as the backup of a failover).',
    { traits: ['disk-failover'] },
  ),
  component(
    ['ackInjector'],
    'Adds one ack group from open to close. One group per open: needs a roll around it to be useful.',
  ),
  component(
    ['ackChecker'],
    'Verifies ack groups and acknowledges to the master as soon as the end marker arrives (not when data is durable); swallows the beg/end markers.',
    { traits: ['acknowledges'] },
  ),
  component(['lazyOpen'], 'Opens the sub-sink at the first append.'),
  component(
    [
      'insistentOpen',
      optional('maxSingleMs', TYPES.long, 60000),
      optional('initialMs', TYPES.long, 1000),
      optional('maxCumulativeMs', TYPES.long),
    ],
    'Retries open with exponential backoff, blocking the caller.',
  ),
  component(
    [
      'insistentAppend',
      optional('maxSingleMs', TYPES.long, 60000),
      optional('initialMs', TYPES.long, 1000),
      optional('maxCumulativeMs', TYPES.long),
    ],
    'Retries a failing append (IOException only) with backoff; runtime exceptions pass through and kill the node.',
  ),
  component(['stubbornAppend'], 'On an append IOException: close, reopen and resend once.'),
  component(
    ['batch', required('count', TYPES.positive), optional('maxLatencyMs', TYPES.int, 0)],
    'Packs events into one event (attributes batchSize, batchData; empty body).',
  ),
  component(['unbatch'], 'Unpacks one level of batch; passes other events.'),
  component(['gzip'], 'Packs each event compressed (attribute compressGzip; empty body).'),
  component(['gunzip'], 'Unpacks one level of gzip; passes other events.'),
  component(
    ['delay', optional('ms', TYPES.int, 1000), optional('ignored', TYPES.any)],
    'Sleeps before each append.',
  ),
  component(
    ['choke', required('chokeId', TYPES.string)],
    'Rate limit by a named limit set with setChokeLimit on the physical node (KB/s); unknown id = no limit.',
  ),
  component(['inmem'], 'Buffers in memory until close.', { traits: ['unsupported'] }),
];
