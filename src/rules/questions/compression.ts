import type { EdgeArc } from '../../graph/topology-graph.js';
import type { Codec } from '../../syntax/topology.js';

/** Compressions that need no declaration; `none` is the word for not compressing. */
export const builtInCompressions: readonly string[] = ['gzip', 'none'];

/** How an edge compresses. */
export type Compression =
  | { readonly kind: 'none' | 'gzip' }
  | { readonly kind: 'codec'; readonly codec: Codec }
  | { readonly kind: 'unknown' };

/** What an edge's `compression` stands for; built-in names mean themselves even where a codec has them. */
export function compressionOf({ edge, topology }: EdgeArc): Compression {
  const name = edge.compression?.value ?? 'none';
  if (name === 'none' || name === 'gzip') return { kind: name };
  const codec = topology.codecs.find((one) => one.name.value === name);
  return codec ? { kind: 'codec', codec } : { kind: 'unknown' };
}
