import type { ValueType } from './component.js';

/** The types of the catalogue's parameters, with the ranges that make sense (flume-0.9.md 8 no. 8). */
export const TYPES = {
  any: { kind: 'any' },
  string: { kind: 'string' },
  boolean: { kind: 'boolean' },
  int: { kind: 'int' },
  long: { kind: 'long' },
  double: { kind: 'double' },
  port: { kind: 'int', min: 1, max: 65535 },
  /** A count, an interval: zero makes no sense. */
  positive: { kind: 'int', min: 1 },
  natural: { kind: 'int', min: 0 },
  probability: { kind: 'double', min: 0, max: 1 },
  host: { kind: 'host' },
  hostPort: { kind: 'host-port' },
  regex: { kind: 'regex' },
  datePattern: { kind: 'date-pattern' },
  format: { kind: 'format' },
  sinkSpec: { kind: 'sink-spec' },
  sinkTemplate: { kind: 'sink-template' },
  delimiterMode: { kind: 'enum', values: ['exclude', 'prev', 'next'] },
  gangliaType: { kind: 'enum', values: ['int', 'long', 'double', 'string'] },
  avroCodec: { kind: 'enum', values: ['null', 'deflate', 'snappy', 'bzip2', 'xz'] },
  hadoopCodec: {
    kind: 'enum',
    ignoresCase: true,
    values: ['None', 'DefaultCodec', 'GzipCodec', 'BZip2Codec'],
    otherSpellings: [
      'Default',
      'Gzip',
      'BZip2',
      'org.apache.hadoop.io.compress.DefaultCodec',
      'org.apache.hadoop.io.compress.GzipCodec',
      'org.apache.hadoop.io.compress.BZip2Codec',
    ],
  },
  /** The names of java.security.MessageDigest, object identifiers included. */
  digest: {
    kind: 'enum',
    ignoresCase: true,
    values: ['MD2', 'MD5', 'SHA-1', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512'],
    otherSpellings: [
      ...['SHA', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512/224', 'SHA512/256'],
      ...['SHA-512/224', 'SHA-512/256', 'SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512'],
      ...['1.3.14.3.2.26', 'OID.1.3.14.3.2.26'],
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((last) => {
        const identifier = `2.16.840.1.101.3.4.2.${last}`;
        return [identifier, `OID.${identifier}`];
      }),
    ],
  },
} as const satisfies Readonly<Record<string, ValueType>>;
