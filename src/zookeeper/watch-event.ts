import type { JuteReader } from './jute-reader.js';

/**
 * What a watch tells: the node was created, deleted, its data or its children changed, or (`lost`)
 * the session expired or failed and the watch will not fire any more.
 */
export interface WatchEvent {
  readonly kind: 'created' | 'deleted' | 'changed' | 'children' | 'lost';
  readonly path: string;
}

/** Called in a microtask of its own, in the order of events and replies on the connection. */
export type WatchListener = (event: WatchEvent) => void;

const kindsByNumber: Readonly<Record<number, Exclude<WatchEvent['kind'], 'lost'>>> = {
  1: 'created',
  2: 'deleted',
  3: 'changed',
  4: 'children',
};

/** Reads a notification, with the server's path; undefined for those that are not about a node. */
export function readWatchEvent(from: JuteReader): WatchEvent | undefined {
  const kind = kindsByNumber[from.int()];
  from.int();
  return kind && { kind, path: from.text() };
}
