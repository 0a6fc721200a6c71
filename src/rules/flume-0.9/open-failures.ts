import type { DecoratorCall, Sink, SinkCall } from '../../languages/flume-0.9/tree.js';
import { foldSink } from '../../languages/flume-0.9/walk.js';

const NETWORK_SINKS: readonly string[] = ['rpcSink', 'thriftSink', 'avroSink', 'syslogTcp'];

/** What goes on trying to open what stands behind it, in the same thread or in one of its own (flume-0.9.md 3.2). */
const OPENERS: readonly string[] = ['insistentOpen', 'ackedWriteAhead', 'diskFailover'];

/** A network sink that fails while its receiver is down. */
export interface OpenFailure {
  readonly call: SinkCall;
  /** Whether it fails only at the first event, because a lazyOpen stands in front of it. */
  readonly isLazy: boolean;
}

/**
 * The network sinks of a sink that fail while their receivers are down. A failover stands it when one of
 * its arms opens; a roll swallows it, and fails later (flume-0.9.md 3.2).
 */
export function openFailures(sink: Sink): readonly OpenFailure[] {
  return foldSink<readonly OpenFailure[]>(sink, (node, parts) => {
    switch (node.kind) {
      case 'call':
        return NETWORK_SINKS.includes(node.name) ? [{ call: node, isLazy: false }] : [];
      case 'decorated':
        return behind(node.decorator, parts.flat());
      case 'failover':
        return parts.every(hasBare) ? parts.flat().filter(isBare) : [];
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

/** Whether it fails as soon as it is opened. */
export function isBare({ isLazy }: OpenFailure): boolean {
  return !isLazy;
}

function hasBare(failures: readonly OpenFailure[]): boolean {
  return failures.some(isBare);
}

/** An insistentAppend repeats the first event until lazyOpen has opened. */
function behind({ name }: DecoratorCall, failures: readonly OpenFailure[]): readonly OpenFailure[] {
  if (OPENERS.includes(name)) return [];
  if (name === 'lazyOpen') return failures.map(({ call }) => ({ call, isLazy: true }));
  return name === 'insistentAppend' ? failures.filter(isBare) : failures;
}
