import { recordSize } from './jute-writer.js';
import { multiHeaderBytes } from './multi-header.js';
import { type MultiOperation, operationRecord } from './multi-request.js';
import { splitRuns } from './split-runs.js';

/** How much goes into one multi. */
export interface MultiLimits {
  /** Bytes as `multiSize` counts them; 512,000 unless given. */
  readonly maxBytes?: number;
  /** 1000 unless given. */
  readonly maxOperations?: number;
}

/** The bytes of a multi's request that count against the server's `jute.maxbuffer` (1,048,575 unless set). */
export function multiSize(operations: readonly MultiOperation[], chroot = ''): number {
  const sizes = operations.map((one) => partSize(one, chroot));
  return sizes.reduce((sum, size) => sum + size, emptyMultiBytes);
}

/**
 * The operations in their order, cut into runs that each fit a multi (`zookeeper.md`, limits and
 * semantics); an operation that is over the limit alone stands alone.
 */
export function splitMulti(
  operations: readonly MultiOperation[],
  { maxBytes = 512_000, maxOperations = 1000 }: MultiLimits = {},
  chroot = '',
): readonly (readonly MultiOperation[])[] {
  return splitRuns(operations, {
    maxBytes: maxBytes - emptyMultiBytes,
    maxItems: maxOperations,
    size: (one) => partSize(one, chroot),
  });
}

const requestHeaderBytes = 8;
const emptyMultiBytes = requestHeaderBytes + multiHeaderBytes;

function partSize(operation: MultiOperation, chroot: string): number {
  return multiHeaderBytes + recordSize(operationRecord(chroot, operation));
}
