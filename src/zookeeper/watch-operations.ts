import { recordSize, writeVector } from './jute-writer.js';
import { opCode } from './op-code.js';
import type { Operation } from './operation.js';
import { splitRuns } from './split-runs.js';
import type { Watch, WatchKind } from './watch-table.js';

/** Watches a node until the watch is removed; needs ZooKeeper 3.6+. */
export function addWatchOperation(path: string, { kind, path: onServer }: Watch): Operation<void> {
  return {
    name: 'watch',
    opCode: opCode.addWatch,
    path,
    write: (to) => {
      to.text(onServer);
      to.int(kind === 'recursive' ? 1 : 0);
    },
    read: () => undefined,
  };
}

const anyWatcherType = 3;

/** Makes the server forget every watch of this session on a node. */
export function removeWatchesOperation(path: string, onServer: string): Operation<void> {
  return {
    name: 'stop watching',
    opCode: opCode.removeWatches,
    path,
    write: (to) => {
      to.text(onServer);
      to.int(anyWatcherType);
    },
    read: () => undefined,
  };
}

// As the Java client does: far below every server's jute.maxbuffer.
const maxBytesPerRequest = 128 * 1024;

/**
 * Makes a server that does not know them watch again, and tell at once what happened since the
 * given transaction; as many requests as their size asks for.
 */
export function setWatchesOperations(
  watches: readonly Watch[],
  sinceZxid: bigint,
): readonly Operation<void>[] {
  const runs = splitRuns(watches, {
    maxBytes: maxBytesPerRequest,
    maxItems: Number.POSITIVE_INFINITY,
    size: ({ path }) => recordSize((to) => to.text(path)),
  });
  return runs.map((run) => setWatchesOperation(run, sinceZxid));
}

function setWatchesOperation(watches: readonly Watch[], sinceZxid: bigint): Operation<void> {
  const pathsOf = (kind: WatchKind) =>
    watches.filter((watch) => watch.kind === kind).map(({ path }) => path);
  const once = [pathsOf('data'), pathsOf('exists'), pathsOf('children')];
  const lasting = [pathsOf('persistent'), pathsOf('recursive')];
  // Servers before 3.6 know only the first three lists.
  const hasLasting = lasting.some((paths) => paths.length > 0);
  const lists = hasLasting ? [...once, ...lasting] : once;
  return {
    name: 'set the watches again',
    opCode: hasLasting ? opCode.setWatches2 : opCode.setWatches,
    write: (to) => {
      to.long(sinceZxid);
      for (const paths of lists) writeVector(to, paths, (_, path) => to.text(path));
    },
    read: () => undefined,
  };
}
