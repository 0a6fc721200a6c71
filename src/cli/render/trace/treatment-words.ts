import type { Treatment } from '../../../tracing/trace.js';

/** What is done to an event, in words. */
export function treatmentWords(treatment: Treatment): string {
  switch (treatment.kind) {
    case 'unpack':
      return `unpacks ${[...treatment.codecs, ...(treatment.isBatched ? ['batches'] : [])].join(', ')}`;
    case 'acknowledge':
      return 'acknowledges at once; the reliable path ends here';
    case 'stamp':
      return `stamps ${treatment.attribute} with "${treatment.value}"`;
    case 'process':
      return treatment.component;
    case 'mask':
      return 'the acknowledgement marks taken off';
    case 'choke':
      return `at most ${treatment.limitKBps} KB/s`;
    case 'batch':
      return treatment.everyMs === undefined
        ? `batches of up to ${treatment.events} events`
        : `batches of up to ${treatment.events} events, sent after ${duration(treatment.everyMs)} at the latest`;
    case 'compress':
      return `compressed with ${treatment.codec}`;
    case 'encrypt':
      return 'encrypted with TLS';
    default:
      return treatment satisfies never;
  }
}

/** Milliseconds in the largest unit that needs no fraction. */
export function duration(ms: number): string {
  if (ms % 60_000 === 0 && ms > 60_000) return `${ms / 60_000}m`;
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
