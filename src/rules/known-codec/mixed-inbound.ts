import type { Finding } from '../../diagnostics/diagnostic.js';
import type { TierVertex } from '../../graph/topology-graph.js';
import type { Edge } from '../../syntax/topology.js';
import { type Compression, compressionOf } from '../questions/compression.js';

/** The edges into a tier that are packed otherwise than the first one with a codec of a plug-in. */
export function* mixedInbound({ tier, incoming }: TierVertex): Generator<Finding> {
  const packed = incoming.map((arc) => ({ edge: arc.edge, by: compressionOf(arc) }));
  const first = packed.find(({ by }) => by.kind === 'codec');
  for (const { edge, by } of packed) {
    if (!first || by.kind === 'unknown' || decoderOf(by) === decoderOf(first.by)) continue;
    const name = packingOf(first.edge);
    yield {
      message: `Tier "${tier.name.value}" receives ${packingOf(edge)} from "${edge.from.value}" and ${name} from "${first.edge.from.value}"; the decoder of ${name} takes nothing else`,
      span: edge.compression?.span ?? edge.span,
      related: [{ message: 'the other edge', span: first.edge.span }],
      help: `use ${name} on both, or receive one of them in a tier of its own`,
    };
  }
}

/** The decorator of a plug-in that unpacks what comes along an edge. */
function decoderOf(compression: Compression): string | undefined {
  return compression.kind === 'codec' ? compression.codec.decode.value : undefined;
}

function packingOf({ compression }: Edge): string {
  const name = compression?.value ?? 'none';
  return name === 'none' ? 'uncompressed events' : `"${name}"`;
}
