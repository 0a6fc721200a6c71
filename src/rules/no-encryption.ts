import type { Finding } from '../diagnostics/diagnostic.js';
import type { EdgeArc, TopologyGraph } from '../graph/topology-graph.js';
import { compressionOf } from './questions/compression.js';
import type { Rule } from './rule.js';

/** Nobody is promised an encryption that does not happen. */
export const noEncryption: Rule = {
  name: 'no-encryption',
  severity: 'error',
  summary: 'An edge of a Flume 0.9 flow asks for encryption only with a codec that encrypts.',
  reason:
    'Flume 0.9 has no encryption on the wire: none of its sources and sinks speaks TLS (flume-0.9.md 2). Only a codec that a plug-in provides can encrypt there; with "target: flume-1" edges have TLS.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive, encryption: true}
`,
  good: `version: 1
flow: web-logs
codecs:
  sealed: {encode: sealDeco, decode: unsealDeco, encrypts: true}
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive, compression: sealed, encryption: true}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { topology, edges } of flows) {
      if (topology.target.value !== 'flume-0.9') continue;
      for (const arc of edges) yield* findingOf(arc);
    }
  },
};

function findingOf(arc: EdgeArc): readonly Finding[] {
  const { encryption } = arc.edge;
  if (!encryption?.enabled) return [];
  const compression = compressionOf(arc);
  if (compression.kind === 'unknown') return [];
  if (compression.kind === 'codec' && compression.codec.encrypts) return [];
  const name = arc.edge.compression?.value;
  const message =
    compression.kind === 'none'
      ? 'Flume 0.9 has no encryption between nodes; expected a codec that encrypts'
      : `Compression "${name}" does not encrypt, and Flume 0.9 has no other encryption between nodes`;
  return [{ message, span: encryption.span, help: help(arc) }];
}

function help({ topology }: EdgeArc): string {
  const codec = topology.codecs.find((one) => one.encrypts);
  const way = codec
    ? `set "compression: ${codec.name.value}"`
    : 'declare a codec with "encrypts: true" and use it as compression';
  return `${way}, or take "encryption" out`;
}
