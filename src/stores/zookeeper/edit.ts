import type { Acl, MultiOperation } from '../../zookeeper/index.js';
import type { Znodes } from './znodes.js';

/** One operation of a transaction, and the node it is for where it is for one. */
export interface Edit {
  readonly operation: MultiOperation;
  readonly node?: string | undefined;
}

/** What shall stand at a path. */
export interface Wanted {
  readonly path: string;
  /** Nothing for a folder. */
  readonly text?: string;
  readonly acl: readonly Acl[];
  readonly node?: string;
}

/** Writes a znode only where it differs from what was read, and makes sure that it is as it was read. */
export function put(znodes: Znodes, { path, text = '', acl, node }: Wanted): Edit {
  const found = znodes.data.get(path);
  if (!found) return { node, operation: { kind: 'create', path, data: text, acl } };
  if (found.text === text) return check(znodes, path, node);
  return { node, operation: { kind: 'set', path, data: text, version: found.stat.version } };
}

/** Creates a folder where there is none; what stands in it is not looked at. */
export function ensure(znodes: Znodes, wanted: Wanted): readonly Edit[] {
  return znodes.data.has(wanted.path) ? [] : [put(znodes, wanted)];
}

/** Makes sure that a znode is there, as it was read. */
export function check(znodes: Znodes, path: string, node?: string): Edit {
  const version = znodes.data.get(path)?.stat.version ?? 0;
  return { node, operation: { kind: 'check', path, version } };
}

/** Makes sure that a znode which stays, where there is one, is as it was read. */
export function keep(znodes: Znodes, path: string, node?: string): readonly Edit[] {
  return znodes.data.has(path) ? [check(znodes, path, node)] : [];
}

/** Deletes a znode where there is one, as it was read. */
export function drop(znodes: Znodes, path: string, node?: string): readonly Edit[] {
  const found = znodes.data.get(path);
  if (!found) return [];
  return [{ node, operation: { kind: 'delete', path, version: found.stat.version } }];
}
