import { ACK_ATTRIBUTES, ROLL_TAG } from './ack-attributes.js';

const RESERVED: readonly string[] = [
  ...ACK_ATTRIBUTES,
  ROLL_TAG,
  ...['batchSize', 'batchData', 'compressGzip'],
];

/** Whether Flume itself uses the attribute to acknowledge, roll, pack or measure (flume-0.9.md 7). */
export function isReserved(name: string): boolean {
  return RESERVED.includes(name) || name.startsWith('BenchmarkInject');
}
