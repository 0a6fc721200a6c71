import type { TierVertex } from '../graph/topology-graph.js';
import type { Route } from '../routing/deployment.js';
import { componentText } from './component-text.js';
import { isReached, pathsEndingAt } from './paths-ending-at.js';
import type { Place } from './place-of-node.js';
import type { Treatment } from './trace.js';

/** How long a partial batch waits where the edge does not say (flume-0.9.md 8 rule 18). */
const defaultBatchMs = 1000;

/** What a node does to every event before the ways part. */
export function treatmentsAt({ flow, tier, deployed }: Place): readonly Treatment[] {
  const { target, provenance } = flow.topology;
  const { name, process } = tier.vertex.tier;
  const { node } = deployed;
  const isOg = target.value === 'flume-0.9';
  const unpack = isOg ? unpackTreatment(tier.vertex) : [];
  const acknowledge: readonly Treatment[] =
    isOg && takesOver(tier.vertex) ? [{ kind: 'acknowledge' }] : [];
  const stamp: readonly Treatment[] = provenance.value
    ? [{ kind: 'stamp', attribute: `${isOg ? 'hop' : 'rcvd'}.${name.value}`, value: node.name }]
    : [];
  const steps = process.map(
    (component): Treatment => ({
      kind: 'process',
      component: componentText(component, target.value, node),
    }),
  );
  return [...unpack, ...acknowledge, ...stamp, ...steps];
}

/** In flume-1 packing is the transport's own affair, and the channel holds single events. */
function unpackTreatment({ incoming }: TierVertex): readonly Treatment[] {
  const codecs = incoming.flatMap(({ edge }) => codecOf(edge.compression?.value));
  const isBatched = incoming.some(({ edge }) => (edge.batch?.value.events ?? 1) > 1);
  if (codecs.length === 0 && !isBatched) return [];
  return [{ kind: 'unpack', codecs: [...new Set(codecs)].sort(), isBatched }];
}

/** What a node does to send along an edge, in order (flume-0.9.md 3.4). */
export function treatmentsOf({ flow, tier }: Place, route: Route): readonly Treatment[] {
  const isOg = flow.topology.target.value === 'flume-0.9';
  const { edge } = route.arc;
  const choke = edge.choke ?? tier.vertex.tier.choke;
  const list: Treatment[] = [];
  if (isOg && isMasked(tier.vertex, route)) list.push({ kind: 'mask' });
  if (choke) list.push({ kind: 'choke', limitKBps: choke.limitKBps.value });
  const { events = 1, everyMs = defaultBatchMs } = edge.batch?.value ?? {};
  if (events > 1) list.push({ kind: 'batch', events, ...(isOg && { everyMs }) });
  for (const codec of codecOf(edge.compression?.value)) list.push({ kind: 'compress', codec });
  if (edge.encryption?.enabled) list.push({ kind: 'encrypt' });
  return list;
}

/** A way beside a reliable path must not acknowledge what comes along the path (flume-0.9.md 3.6). */
function isMasked(vertex: TierVertex, { delivery, isOrigin }: Route): boolean {
  return isReached(vertex) && !takesOver(vertex) && (delivery !== 'reliable' || isOrigin);
}

function takesOver(vertex: TierVertex): boolean {
  return vertex.tier.sink === undefined && pathsEndingAt(vertex).length > 0;
}

function codecOf(name: string | undefined): readonly string[] {
  return name === undefined || name === 'none' ? [] : [name];
}
