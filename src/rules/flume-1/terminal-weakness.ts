import type { Severity } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../text/source.js';
import { type TierComponent, textOf } from './tier-components.js';

/** Why a sink takes events from its channel before they are safe. */
export interface TerminalWeakness {
  readonly severity: Severity;
  /** Follows the name of the sink. */
  readonly text: string;
  readonly span: Span;
  readonly help?: string;
}

/** What is weak about a sink that ends a reliable path (flume-1.x.md 3.5, 6.3); undefined where nothing is known to be. */
export function terminalWeakness({
  mapping,
  component,
}: TierComponent): TerminalWeakness | undefined {
  const { span } = mapping.type;
  switch (component?.type) {
    case 'logger':
    case 'null':
    case 'irc':
      return { severity: 'error', text: 'keeps no event', span };
    case 'file_roll':
      return {
        severity: 'warning',
        text: 'leaves events to the cache of the operating system, and they go when its machine does',
        span,
      };
    case 'org.apache.flume.sink.kafka.KafkaSink':
      return kafkaWeakness(mapping);
    case 'hbase2':
      return hbaseWeakness(mapping);
    default:
      return undefined;
  }
}

function kafkaWeakness(mapping: TierComponent['mapping']): TerminalWeakness | undefined {
  const key = 'kafka.producer.acks';
  const acks = textOf(mapping, key) ?? '1';
  if (acks === 'all' || acks === '-1') return undefined;
  return {
    severity: 'error',
    text: `waits for ${acks === '0' ? 'no broker' : 'one broker only'}`,
    span: spanOf(mapping, key),
    help: `set "${key}: all"`,
  };
}

function hbaseWeakness(mapping: TierComponent['mapping']): TerminalWeakness | undefined {
  const key = 'enableWal';
  if (textOf(mapping, key)?.toLowerCase() !== 'false') return undefined;
  const text = 'writes past the write-ahead log of HBase';
  return { severity: 'error', text, span: spanOf(mapping, key), help: `take "${key}" out` };
}

function spanOf({ type, entries }: TierComponent['mapping'], key: string): Span {
  return entries.find((entry) => entry.key.value === key)?.value.span ?? type.span;
}
