import type { EdgeArc } from '../../graph/topology-graph.js';
import type { Hop } from '../../routing/deployment.js';
import type { Batch, Edge, Topology } from '../../syntax/topology.js';

/** An edge's properties in words, in the order in which events meet them; `chains` are those of its senders. */
export function edgeDetails(
  { edge, topology }: EdgeArc,
  chains: readonly (readonly Hop[])[],
): readonly string[] {
  const hops = chains.reduce((most, chain) => Math.max(most, chain.length), 0);
  return [
    ...(edge.batch ? [batchWords(edge.batch.value)] : []),
    ...(edge.compression ? [edge.compression.value] : []),
    ...(isEncrypted(edge, topology) ? [encryptionWord(topology)] : []),
    ...(hops > 1 ? [`failover ${hops}`] : []),
    ...(edge.choke ? [`at most ${rateWords(edge.choke.limitKBps.value)}`] : []),
    ...(edge.prefer ? ['same zone first'] : []),
  ];
}

/** Kilobytes a second. */
export function rateWords(limitKBps: number): string {
  return `${limitKBps} KB/s`;
}

function batchWords({ events, everyMs }: Batch): string {
  return everyMs === undefined ? `batch ${events}` : `batch ${events} / ${durationWords(everyMs)}`;
}

const units = [
  { unit: 'h', ms: 3_600_000 },
  { unit: 'min', ms: 60_000 },
  { unit: 's', ms: 1000 },
] as const;

/** A duration in the largest unit of which it is a whole number. */
function durationWords(durationMs: number): string {
  const fit = units.find(({ ms }) => durationMs >= ms && durationMs % ms === 0);
  return fit ? `${durationMs / fit.ms} ${fit.unit}` : `${durationMs} ms`;
}

function isEncrypted({ encryption, compression }: Edge, { codecs }: Topology): boolean {
  const codec = codecs.find(({ name }) => name.value === compression?.value);
  return encryption?.enabled === true || codec?.encrypts === true;
}

/** Flume 0.9 has no TLS; there a codec encrypts (DESIGN 3). */
function encryptionWord({ target }: Topology): string {
  return target.value === 'flume-1' ? 'TLS' : 'encrypted';
}
