import { type Component, component, optional } from './component.js';
import { TYPES } from './value-types.js';

/** Output formats: function values such as `raw` and `seqfile("gzip")` (flume-0.9.md 2). */
export const FORMATS: readonly Component[] = [
  component(['avro'], 'Avro binary.'),
  component(
    ['avrodata', optional('codec', TYPES.avroCodec), optional('level', TYPES.int)],
    'Avro data file.',
  ),
  component(['avrojson'], 'Avro JSON.'),
  component(['debug'], 'Log lines for people.'),
  component(['default'], 'The same as raw.', { aliasOf: 'raw' }),
  component(['json'], 'JSON.'),
  component(['log4j'], 'Log4j text.'),
  component(['raw'], 'The body alone.'),
  component(['seqfile', optional('codec', TYPES.hadoopCodec)], 'Hadoop sequence file.'),
  component(['syslog', optional('year', TYPES.int)], 'Syslog.'),
];
