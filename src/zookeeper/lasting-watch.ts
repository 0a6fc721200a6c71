import { serverPath } from './node-path.js';
import type { Session } from './session.js';
import type { WatchListener } from './watch-event.js';
import {
  addWatchOperation,
  removeWatchesOperation,
  setWatchesOperations,
} from './watch-operations.js';
import type { Watch } from './watch-table.js';
import { argumentError, ZooKeeperError } from './zookeeper-error.js';

/** What a lasting watch covers: the node and its list of children, or with `recursive` all nodes below it too. */
export interface LastingWatchOptions {
  readonly recursive?: boolean;
}

/** What is watched, and who is told. */
export interface LastingWatchSubject {
  readonly path: string;
  readonly listener: WatchListener;
}

/** Ends a lasting watch: its listener hears nothing more, whether or not the server can be told. */
export type StopWatching = () => Promise<void>;

/**
 * Watches a node until told to stop (ZooKeeper 3.6+). A recursive watch tells of nodes that are created,
 * deleted and changed, a plain one also of the node's children; one node cannot have both.
 * It outlives lost connections, but what happens during one is not told afterwards: read again then.
 */
export async function addLastingWatch(
  session: Session,
  chroot: string,
  { path, listener, recursive = false }: LastingWatchOptions & LastingWatchSubject,
): Promise<StopWatching> {
  const onServer = serverPath(chroot, path);
  const watch: Watch = { kind: recursive ? 'recursive' : 'persistent', path: onServer };
  const other: Watch = { kind: recursive ? 'persistent' : 'recursive', path: onServer };
  if (session.watches.has(other)) throw modeError(path, other);
  // Known before the server is asked, so that no read in between replaces it there.
  session.watches.add(watch, listener);
  try {
    await session.request(addWatchOperation(path, watch));
  } catch (error) {
    session.watches.remove(watch, listener);
    throw error;
  }
  return () => stopWatching(session, watch, { path, listener });
}

async function stopWatching(
  { request, watches, lastZxid }: Session,
  watch: Watch,
  { path, listener }: LastingWatchSubject,
): Promise<void> {
  watches.remove(watch, listener);
  if (watches.has(watch)) return;
  try {
    await request(removeWatchesOperation(path, watch.path));
    // The server forgot every watch on the node, also those that are still to fire once.
    const others = watches.watches().filter((one) => one.path === watch.path);
    for (const operation of setWatchesOperations(others, lastZxid())) await request(operation);
  } catch (error) {
    // A server that was not told tells of a node that nobody listens to any more, which is no harm.
    if (!(error instanceof ZooKeeperError)) throw error;
  }
}

function modeError(path: string, { kind }: Watch): ZooKeeperError {
  return argumentError(
    `Path "${path}" has a ${kind} watch, expected watches of one mode on a node`,
    path,
  );
}
