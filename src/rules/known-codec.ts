import type { Finding } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { EdgeArc, TopologyGraph } from '../graph/topology-graph.js';
import type { Codec, Topology } from '../syntax/topology.js';
import type { Located } from '../text/source.js';
import { mixedInbound } from './known-codec/mixed-inbound.js';
import { builtInCompressions, compressionOf } from './questions/compression.js';
import type { Rule } from './rule.js';
import { listNames } from './wording/list-names.js';

/** What one end packs, the other end can unpack. */
export const knownCodec: Rule = {
  name: 'known-codec',
  severity: 'error',
  summary:
    'A compression is gzip, none, or a codec of the document, and a Flume 0.9 tier can unpack whatever it receives.',
  reason:
    "A packed event has an empty body until it is unpacked: with an unknown codec, or with a decoder that meets events it did not pack, data arrives as empty events. Flume's own gunzip lets other events pass; a plug-in need not, and a Flume 0.9 node has one source for all that it receives (flume-0.9.md 3.4).",
  bad: `version: 1
flow: web-logs
codecs:
  lzo: {encode: lzoDeco, decode: unlzoDeco}
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive, compression: lz0}
`,
  good: `version: 1
flow: web-logs
codecs:
  lzo: {encode: lzoDeco, decode: unlzoDeco}
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive, compression: lzo}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { topology, edges, tiers } of flows) {
      yield* topology.codecs.flatMap((codec) => redefinition(codec) ?? []);
      yield* edges.flatMap((arc) => unusable(arc) ?? []);
      if (topology.target.value !== 'flume-0.9') continue;
      for (const vertex of tiers) yield* mixedInbound(vertex);
    }
  },
};

function redefinition({ name }: Codec): Finding | undefined {
  if (!builtInCompressions.includes(name.value)) return undefined;
  return {
    message: `Codec "${name.value}" has the name of a built-in compression`,
    span: name.span,
    help: 'give it another name',
  };
}

function unusable(arc: EdgeArc): Finding | undefined {
  const { edge, topology } = arc;
  if (!edge.compression) return undefined;
  const { kind } = compressionOf(arc);
  if (kind === 'unknown') return unknownCodec(edge.compression, topology);
  if (kind !== 'codec' || topology.target.value === 'flume-0.9') return undefined;
  return {
    message: `Codec "${edge.compression.value}" is made of Flume 0.9 decorators; a flow for flume-1 has "gzip" or "none"`,
    span: edge.compression.span,
    help: 'write "gzip" or "none"',
  };
}

function unknownCodec({ value, span }: Located<string>, topology: Topology): Finding {
  const isFlume09 = topology.target.value === 'flume-0.9';
  const codecs = isFlume09 ? topology.codecs.map(({ name }) => name.value) : [];
  const known = [...builtInCompressions, ...codecs];
  const declare = isFlume09 ? '; others are declared under "codecs"' : '';
  return {
    message: `No compression is named "${value}"`,
    span,
    help: didYouMean(value, known) ?? `known are ${listNames(known)}${declare}`,
  };
}
