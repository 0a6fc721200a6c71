import type { Call } from '../../languages/flume-0.9/tree.js';
import type { Spine } from './spine.js';

/** Where a leaf sends to, as `host:port`; undefined where it is no network sink with both spelled out. */
export function receiverOf({ name, args }: Call): string | undefined {
  const [host, port] = args;
  if (!NETWORK_SINKS.has(name) || host?.kind !== 'string' || port?.kind !== 'number')
    return undefined;
  return `${host.value}:${port.spelling}`;
}

/** Where a member of a failover sends to; undefined where it is more than a connection: a list, a disk, another sink. */
export function receiverOfMember(member: Spine): string | undefined {
  return member.end.kind === 'call' && !isDisk(member) ? receiverOf(member.end) : undefined;
}

/** Whether events pass a log on disk on the way along the sink's wraps. */
export function isDisk({ wraps }: Spine): boolean {
  return wraps.some((wrap) => wrap.kind === 'decorator' && DISK_DECORATORS.has(wrap.name));
}

/** Every receiver of a sink once, in the order of the text. */
export function receiversOf(spine: Spine): readonly string[] {
  return [...new Set(chainsOf(spine).flat())];
}

/**
 * The failover chains of a sink, each with its receivers in order, equal ones once: the chain behind a
 * disk failover is the one in front of it.
 */
export function chainsOf(spine: Spine): readonly (readonly string[])[] {
  const chains = new Map(allChains(spine).map((chain) => [chain.join(' '), chain]));
  return [...chains.values()];
}

function allChains({ end }: Spine): readonly (readonly string[])[] {
  if (end.kind === 'call') {
    const receiver = receiverOf(end);
    return receiver === undefined ? [] : [[receiver]];
  }
  if (end.kind === 'fan-out') return end.members.flatMap(allChains);
  const chain = end.members.flatMap((member) => receiverOfMember(member) ?? []);
  const others = end.members.filter((member) => receiverOfMember(member) === undefined);
  return [...(chain.length > 0 ? [chain] : []), ...others.flatMap(allChains)];
}

/** Decorators that write events to a log on disk (flume-0.9.md 3.2). */
const DISK_DECORATORS: ReadonlySet<string> = new Set(['ackedWriteAhead', 'diskFailover']);

/** Sinks that send to one node's listener, its host and port given first (flume-0.9.md 2, 3.1). */
const NETWORK_SINKS: ReadonlySet<string> = new Set([
  'agentBESink',
  'agentBestEffortSink',
  'agentDFOSink',
  'agentE2ESink',
  'agentFailoverSink',
  'agentSink',
  'avroSink',
  'rpcSink',
  'thriftSink',
]);
