import { decorator } from '../../languages/flume-0.9/build.js';
import type { DecoratorCall } from '../../languages/flume-0.9/tree.js';
import type { TierDeployment } from '../../routing/deployment.js';

type Vertex = TierDeployment['vertex'];
type Arc = Vertex['incoming'][number];

/** How long a partial batch waits where the edge does not say: never for ever (flume-0.9.md 8 rule 18). */
export const defaultBatchMs = 1000;

/** What an edge packs with: `batch`, then the compression, one level each (flume-0.9.md 3.4). */
export function packDecorators({ edge, topology }: Arc): readonly DecoratorCall[] {
  const { batch } = edge;
  const events = batch?.value.events ?? 1;
  const packs: DecoratorCall[] = [];
  if (events > 1) packs.push(decorator('batch', events, batch?.value.everyMs ?? defaultBatchMs));
  const codec = codecOf(edge.compression?.value, topology);
  if (codec) packs.push(decorator(codec.encode));
  return packs;
}

/** What undoes every packing that edges into the tier do; `gunzip` and `unbatch` pass plain events (flume-0.9.md 3.4). */
export function unpackDecorators(vertex: Vertex): readonly DecoratorCall[] {
  const decoders = new Set<string>();
  let isBatched = false;
  for (const { edge, topology } of vertex.incoming) {
    const codec = codecOf(edge.compression?.value, topology);
    if (codec) decoders.add(codec.decode);
    isBatched ||= (edge.batch?.value.events ?? 1) > 1;
  }
  const names = [...decoders].sort((a, b) => Number(a === 'gunzip') - Number(b === 'gunzip'));
  return [...names, ...(isBatched ? ['unbatch'] : [])].map((name) => decorator(name));
}

interface CodecNames {
  readonly encode: string;
  readonly decode: string;
}

function codecOf(name: string | undefined, { codecs }: Arc['topology']): CodecNames | undefined {
  if (name === undefined || name === 'none') return undefined;
  const codec = codecs.find((one) => one.name.value === name);
  if (codec) return { encode: codec.encode.value, decode: codec.decode.value };
  return { encode: 'gzip', decode: 'gunzip' };
}
