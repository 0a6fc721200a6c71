import type { NodeWrite } from '../../reconcile/node-write.js';
import { stableJson } from '../../reconcile/stable-json.js';
import type { StoreLimits, TransactionCost } from '../../reconcile/store.js';
import { historyLine } from './history.js';

/** How much goes into one `multi`: below these no server refuses it (zookeeper.md, limits and semantics). */
export interface MultiBounds {
  readonly maxOperations: number;
  readonly maxBytes: number;
  /** Of the longest path of a folder: the chroot counts with every operation. */
  readonly chrootBytes: number;
}

// The lock's check, the run's mark, the key; each flow adds its own three.
const operationsOfTheStore = 20;
const bytesOfTheStore = 12_000;

/** The limits of a transaction, with room for what the store adds to each. */
export function transactionLimits({
  maxOperations,
  maxBytes,
  chrootBytes,
}: MultiBounds): StoreLimits {
  return {
    maxOperations: maxOperations - operationsOfTheStore,
    maxBytes: maxBytes - bytesOfTheStore,
    costOf: (write) => costOf(write, chrootBytes),
  };
}

/** What the write needs at most: it depends on what other nodes need of the same folders. */
function costOf(write: NodeWrite, chrootBytes: number): TransactionCost {
  const operations = operationsOf(write);
  const names = 2 * Buffer.byteLength(write.node) + longestHost(write);
  const texts = Object.values(write.parts).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    operations,
    bytes:
      texts +
      recordBytes(write) +
      historyBytes(write) +
      operations * (overhead + chrootBytes + names),
  };
}

/** Headers, the fixed part of the longest path, the version and the ACL of one operation. */
const overhead = 200;

function operationsOf({
  expected,
  parts,
  removedParts,
  mapTo,
  unmapFrom,
  limits,
  unlimited,
}: NodeWrite): number {
  const written = new Set([...Object.keys(parts), ...removedParts]).size;
  const ofTexts = expected === undefined ? written : Math.max(written, 3);
  const folderGroupRecord = 3;
  const mapped = expected === undefined ? 0 : 1;
  // A new physical node has itself, `host` and `lns` beside the mapping; a last mapping takes `chokes` along too.
  const ofHosts = mapped + 4 * mapTo.length + 5 * unmapFrom.length;
  return ofTexts + folderGroupRecord + ofHosts + 2 * limits.length + unlimited.length;
}

function longestHost({ mapTo, unmapFrom, limits, unlimited }: NodeWrite): number {
  const hosts = [
    ...mapTo,
    ...unmapFrom,
    ...[...limits, ...unlimited].map(({ host, id }) => host + id),
  ];
  return Math.max(0, ...hosts.map((host) => Buffer.byteLength(host)));
}

function recordBytes({ record }: NodeWrite): number {
  return record ? Buffer.byteLength(stableJson(record)) : 0;
}

function historyBytes(write: NodeWrite): number {
  const lines = write.history.map((entry) =>
    Buffer.byteLength(stableJson(historyLine(entry, write))),
  );
  return lines.reduce((sum, bytes) => sum + bytes + Buffer.byteLength(write.node) + 5, 0);
}
