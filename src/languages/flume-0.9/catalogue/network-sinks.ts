import { type Component, component, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** Sinks that send to one receiver (flume-0.9.md 2). */
export const NETWORK_SINKS: readonly Component[] = [
  component(
    ['rpcSink', optional('host', TYPES.string), optional('port', TYPES.port)],
    'Thrift or Avro client according to flume.event.rpc of the node.',
    { traits: ['connects'] },
  ),
  component(
    ['thriftSink', optional('host', TYPES.string), optional('port', TYPES.port)],
    'Thrift client (one-way appends).',
    { traits: ['connects'] },
  ),
  component(
    ['avroSink', optional('host', TYPES.string), optional('port', TYPES.port)],
    'Avro HTTP client.',
    { traits: ['connects'] },
  ),
  component(
    ['syslogTcp', required('host', TYPES.string), optional('port', TYPES.port, 514)],
    'Syslog-over-TCP client.',
    { traits: ['connects'] },
  ),
  component(
    [
      'irc',
      required('host', TYPES.string),
      required('port', TYPES.port),
      required('nick', TYPES.string),
      required('channel', TYPES.string),
    ],
    'Posts events to IRC.',
    { traits: ['unsupported'] },
  ),
];
