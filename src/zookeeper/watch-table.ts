import { parentPath } from './node-path.js';
import type { WatchEvent, WatchListener } from './watch-event.js';

/** The kinds of watches a server tells apart; the first three fire once, the others until removed. */
export const watchKinds = ['data', 'exists', 'children', 'persistent', 'recursive'] as const;

/** One of those kinds. */
export type WatchKind = (typeof watchKinds)[number];

/** A watch on a node, by the server's path. */
export interface Watch {
  readonly kind: WatchKind;
  readonly path: string;
}

/** Whom an event goes to; the truth about watches, because a server forgets them with the connection. */
export interface WatchTable {
  readonly add: (watch: Watch, listener: WatchListener) => void;
  readonly remove: (watch: Watch, listener: WatchListener) => void;
  readonly has: (watch: Watch) => boolean;
  /** Every watch, by kind and then by path. */
  readonly watches: () => readonly Watch[];
  readonly dispatch: (event: WatchEvent) => void;
  /** Tells every listener that its watch is lost, and forgets them. */
  readonly lose: () => void;
}

type Listeners = Map<string, Set<WatchListener>>;
type ListenersByKind = Readonly<Record<WatchKind, Listeners>>;

/** An empty table; listeners hear of paths as the given function turns them. */
export function watchTable(toClientPath: (path: string) => string): WatchTable {
  const kinds = emptyTable();
  const tell = (listeners: Iterable<WatchListener>, { kind, path }: WatchEvent): void => {
    const event = { kind, path: toClientPath(path) };
    for (const listener of listeners) queueMicrotask(() => listener(event));
  };
  return {
    add: (watch, listener) => addListener(kinds[watch.kind], watch.path, listener),
    remove: (watch, listener) => removeListener(kinds[watch.kind], watch.path, listener),
    has: ({ kind, path }) => kinds[kind].has(path),
    watches: () => watchesOf(kinds),
    dispatch: (event) => tell(takeListeners(kinds, event), event),
    lose: () => {
      for (const { kind, path } of watchesOf(kinds)) {
        tell(kinds[kind].get(path) ?? [], { kind: 'lost', path });
        kinds[kind].delete(path);
      }
    },
  };
}

function emptyTable(): ListenersByKind {
  return {
    data: new Map(),
    exists: new Map(),
    children: new Map(),
    persistent: new Map(),
    recursive: new Map(),
  };
}

function watchesOf(kinds: ListenersByKind): readonly Watch[] {
  return watchKinds.flatMap((kind) =>
    [...kinds[kind].keys()].sort().map((path) => ({ kind, path })),
  );
}

function addListener(listeners: Listeners, path: string, listener: WatchListener): void {
  const known = listeners.get(path);
  if (known === undefined) listeners.set(path, new Set([listener]));
  else known.add(listener);
}

function removeListener(listeners: Listeners, path: string, listener: WatchListener): void {
  const known = listeners.get(path);
  known?.delete(listener);
  if (known?.size === 0) listeners.delete(path);
}

const firedOnce = {
  created: ['data', 'exists'],
  changed: ['data', 'exists'],
  deleted: ['data', 'exists', 'children'],
  children: ['children'],
  lost: [],
} as const satisfies Record<WatchEvent['kind'], readonly WatchKind[]>;

function takeListeners(kinds: ListenersByKind, { kind, path }: WatchEvent): Set<WatchListener> {
  const taken = new Set<WatchListener>();
  for (const once of firedOnce[kind]) {
    for (const listener of kinds[once].get(path) ?? []) taken.add(listener);
    kinds[once].delete(path);
  }
  for (const listener of kinds.persistent.get(path) ?? []) taken.add(listener);
  if (kind === 'children') return taken;
  for (const above of pathAndParents(path))
    for (const listener of kinds.recursive.get(above) ?? []) taken.add(listener);
  return taken;
}

function pathAndParents(path: string): readonly string[] {
  const paths = [path];
  for (let above = path; above !== '/'; paths.push(above)) above = parentPath(above);
  return paths;
}
