import type { Finding } from '../../diagnostics/diagnostic.js';
import type { EdgeArc, TierVertex } from '../../graph/topology-graph.js';
import type { Edge } from '../../syntax/topology.js';
import { compressionOf } from '../questions/compression.js';

/** The edges into a tier that are packed otherwise than the first one with a codec of a plug-in. */
export function mixedInbound({ tier, incoming }: TierVertex): readonly Finding[] {
  const known = incoming.filter((arc) => compressionOf(arc).kind !== 'unknown');
  const first = known.find((arc) => decoderOf(arc) !== undefined);
  if (!first) return [];
  const name = first.edge.compression?.value ?? '';
  return known
    .filter((arc) => decoderOf(arc) !== decoderOf(first))
    .map(({ edge }) => ({
      message: `Tier "${tier.name.value}" receives ${packingOf(edge)} from "${edge.from.value}" and "${name}" from "${first.edge.from.value}"; the decoder of "${name}" takes nothing else`,
      span: edge.compression?.span ?? edge.span,
      related: [{ message: 'the other edge', span: first.edge.compression?.span ?? edge.span }],
      help: `use "${name}" on both, or receive one of them in a tier of its own`,
    }));
}

/** The decorator of a plug-in that unpacks what comes along an edge. */
function decoderOf(arc: EdgeArc): string | undefined {
  const compression = compressionOf(arc);
  return compression.kind === 'codec' ? compression.codec.decode.value : undefined;
}

function packingOf({ compression }: Edge): string {
  const name = compression?.value ?? 'none';
  return name === 'none' ? 'uncompressed events' : `"${name}"`;
}
