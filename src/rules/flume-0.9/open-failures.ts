import type { Call, Sink } from '../../languages/flume-0.9/tree.js';
import { foldSink } from '../../languages/flume-0.9/walk.js';

const NETWORK_SINKS: readonly string[] = ['rpcSink', 'thriftSink', 'avroSink', 'syslogTcp'];

/** What opens behind it later, or again and again (flume-0.9.md 3.2). */
const OPENERS: readonly string[] = ['insistentOpen', 'lazyOpen', 'ackedWriteAhead', 'diskFailover'];

/**
 * The network sinks that make the opening of the whole sink fail when their receiver is down. A failover
 * stands it when one of its arms opens; a roll swallows it, and fails later (flume-0.9.md 3.2).
 */
export function openFailures(sink: Sink): readonly Call[] {
  return foldSink<readonly Call[]>(sink, (node, parts) => {
    switch (node.kind) {
      case 'call':
        return NETWORK_SINKS.includes(node.name) ? [node] : [];
      case 'decorated':
        return OPENERS.includes(node.decorator.name) ? [] : parts.flat();
      case 'failover':
        return parts.some((part) => part.length === 0) ? [] : parts.flat();
      case 'fan-out':
        return parts.flat();
      case 'roll':
      case 'collector':
        return [];
      default:
        return node satisfies never;
    }
  });
}
