import { type Component, component, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** Cuts bodies above the largest size instead of failing the connection. */
const TRUNCATE = [optional('truncate', TYPES.boolean, false)];

/** Sources that listen, fetch, or stand for one that listens (flume-0.9.md 2, 4). */
export const NETWORK_SOURCES: readonly Component[] = [
  component(
    ['collectorSource', optional('port', TYPES.port, 35853)],
    'Thrift event server for agents; always Thrift whatever flume.event.rpc says.',
    { traits: ['listens'] },
  ),
  component(
    ['rpcSource', required('port', TYPES.port)],
    'Thrift or Avro event server according to flume.event.rpc of the node.',
    { traits: ['listens'] },
  ),
  component(['thriftSource', required('port', TYPES.port)], 'Thrift event server.', {
    keywords: TRUNCATE,
    traits: ['listens'],
  }),
  component(['avroSource', required('port', TYPES.port)], 'Avro (HTTP) event server.', {
    keywords: TRUNCATE,
    traits: ['listens'],
  }),
  component(
    ['tpriosource', required('port', TYPES.port)],
    'Thrift server with a priority queue; experimental.',
    { traits: ['listens', 'unsupported'] },
  ),
  component(
    ['scribe', optional('port', TYPES.port, 1463)],
    'Scribe-protocol server (framed Thrift); adds attribute scribe.category.',
    { traits: ['listens'] },
  ),
  component(
    ['syslogUdp', optional('port', TYPES.port, 514)],
    'Syslog over UDP; adds syslogfacility and syslogseverity.',
    { traits: ['listens-udp'] },
  ),
  component(['syslogTcp', optional('port', TYPES.port, 514)], 'Syslog over TCP, many clients.', {
    traits: ['listens'],
  }),
  component(
    ['syslogTcp1', optional('port', TYPES.port, 514)],
    'Syslog over TCP, one connection then ends.',
    { traits: ['listens', 'ends'] },
  ),
  component(
    [
      'twitter',
      optional('user', TYPES.string),
      optional('password', TYPES.string),
      optional('url', TYPES.string),
    ],
    'Twitter sample stream.',
    { traits: ['unsupported'] },
  ),
  component(
    [
      'irc',
      required('server', TYPES.string),
      required('port', TYPES.port),
      required('nick', TYPES.string),
      required('channel', TYPES.string),
    ],
    'IRC channel lines.',
    { traits: ['unsupported'] },
  ),
  component(
    ['logicalSource'],
    'Placeholder: a single master rewrites it to rpcSource(port). Fails on open if untranslated.',
    { traits: ['translated', 'any-arguments'] },
  ),
  component(
    ['autoCollectorSource'],
    'Placeholder: registers the node as failover collector of its flow, then becomes logicalSource. Only matches when the whole source text is exactly this word (no parentheses).',
    { traits: ['translated'] },
  ),
];
