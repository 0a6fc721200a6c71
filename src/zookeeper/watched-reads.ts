import { serverPath } from './node-path.js';
import type { Operation } from './operation.js';
import {
  childrenOperation,
  existsOperation,
  getOperation,
  type NodeChildren,
  type NodeData,
} from './read-operations.js';
import type { Session } from './session.js';
import type { Stat } from './stat.js';
import type { WatchListener } from './watch-event.js';
import type { WatchKind } from './watch-table.js';

/** How a node is read: with a watch that fires once where a listener is given. */
export interface WatchOptions {
  readonly watch?: WatchListener;
}

/** The reads that can leave a watch behind. */
export interface WatchedReads {
  readonly get: (path: string, options?: WatchOptions) => Promise<NodeData>;
  /** The names of the children in order of their code units; the watch fires when one comes or goes. */
  readonly children: (path: string, options?: WatchOptions) => Promise<NodeChildren>;
  /** The Stat of the node, undefined where there is none; the watch fires also when it is created. */
  readonly exists: (path: string, options?: WatchOptions) => Promise<Stat | undefined>;
}

interface WatchedRead<T> {
  readonly build: (chroot: string, path: string, isWatched: boolean) => Operation<T>;
  /** The lasting watches that tell the same as this read's watch. */
  readonly coveredBy: readonly WatchKind[];
  readonly kindOf: (answer: T) => WatchKind;
}

/** The reads of a session below the chroot. */
export function watchedReads(session: Session, chroot: string): WatchedReads {
  const read =
    <T>(how: WatchedRead<T>) =>
    async (path: string, { watch }: WatchOptions = {}): Promise<T> =>
      await session.request(watchedOperation(session, how, { chroot, path, watch }));
  return {
    get: read({
      build: getOperation,
      coveredBy: ['persistent', 'recursive'],
      kindOf: () => 'data',
    }),
    children: read({
      build: childrenOperation,
      coveredBy: ['persistent'],
      kindOf: () => 'children',
    }),
    exists: read({
      build: existsOperation,
      coveredBy: ['persistent', 'recursive'],
      kindOf: (stat) => (stat === undefined ? 'exists' : 'data'),
    }),
  };
}

interface Question {
  readonly chroot: string;
  readonly path: string;
  readonly watch: WatchListener | undefined;
}

/**
 * Before 3.9 a server replaces a lasting watch by one that fires once when the same session asks for
 * it on the same node (ZOOKEEPER-4466), so it is not asked where a lasting watch tells the same.
 */
function watchedOperation<T>(
  { watches }: Session,
  { build, coveredBy, kindOf }: WatchedRead<T>,
  { chroot, path, watch }: Question,
): Operation<T> {
  if (watch === undefined) return build(chroot, path, false);
  const onServer = serverPath(chroot, path);
  const isCovered = coveredBy.some((kind) => watches.has({ kind, path: onServer }));
  return {
    ...build(chroot, path, !isCovered),
    onAnswer: (answer) => watches.add({ kind: kindOf(answer), path: onServer }, watch),
  };
}
