import type { SourceCall } from '../../languages/flume-0.9/tree.js';
import { receiversOf, type TextFacts } from '../text-facts.js';
import { nameOfWrap } from './align-wraps.js';
import { chainsOf } from './receivers.js';
import type { Spine } from './spine.js';

/** What a sink does for its events, as far as its words tell. */
export interface SinkFacts extends Omit<TextFacts, 'ports'> {
  /** Keeps them in a write-ahead log until the end of the path acknowledges. */
  readonly writesAhead: boolean;
  /** Is the end of a path, which acknowledges. */
  readonly acknowledges: boolean;
  /** Writes them to disk while receivers are down. */
  readonly hasDiskFailover: boolean;
}

/** What a sink does for its events, as far as its words tell. */
export function sinkFacts(spine: Spine): SinkFacts {
  const names = new Set(namesIn(spine));
  const hasOne = (known: readonly string[]) => known.some((name) => names.has(name));
  const [writesAhead, hasDiskFailover] = [hasOne(WRITE_AHEAD), hasOne(DISK_FAILOVER)];
  return {
    writesAhead,
    acknowledges: hasOne(ACKNOWLEDGING),
    hasDiskFailover,
    keepsOnDisk: writesAhead || hasDiskFailover,
    resends: writesAhead,
    receivers: receiversOf(chainsOf(spine).map((chain) => chain.map((receiver) => [receiver]))),
  };
}

/** The port a source listens on for other nodes (flume-0.9.md 2). */
export function portOfSource({ name, args: [port] }: SourceCall): string | undefined {
  return LISTENING.has(name) && port?.kind === 'number' ? port.spelling : undefined;
}

/** The names of all decorators and leaves of a sink, in the order of the text. */
export function namesIn({ wraps, end }: Spine): readonly string[] {
  const inner = end.kind === 'call' ? [end.name] : end.members.flatMap(namesIn);
  return [...wraps.map(nameOfWrap), ...inner];
}

/** Components with a write-ahead log (flume-0.9.md 3.1). */
export const WRITE_AHEAD: readonly string[] = [
  'ackedWriteAhead',
  'agentE2EChain',
  'agentE2ESink',
  'agentSink',
  'autoE2EChain',
];

/** Components that acknowledge (flume-0.9.md 3.2). */
export const ACKNOWLEDGING: readonly string[] = ['ackChecker', 'collector', 'collectorSink'];

/** Components that keep events on disk while receivers are down (flume-0.9.md 3.1). */
export const DISK_FAILOVER: readonly string[] = [
  'agentDFOChain',
  'agentDFOSink',
  'agentFailoverSink',
  'autoDFOChain',
  'diskFailover',
];

const LISTENING: ReadonlySet<string> = new Set([
  'avroSource',
  'collectorSource',
  'rpcSource',
  'thriftSource',
]);
