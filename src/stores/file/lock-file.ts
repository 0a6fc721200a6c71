import { count, object, optional, type Shape, ShapeError, string } from '../../reconcile/shape.js';
import { stableJson } from '../../reconcile/stable-json.js';
import type { LockHolder } from '../../reconcile/store.js';
import { type Files, unless } from './files.js';

/** What a lock file says of its holder. */
export interface LockEntry extends LockHolder {
  /** Names this taking of the lock and no other. */
  readonly token: string;
  /** `LockedProcess.started` of the holder. */
  readonly started?: string;
}

/** A lock file as found: `unreadable` where another program's file stands in its place. */
export type FoundLock =
  | { readonly kind: 'held'; readonly entry: LockEntry }
  | { readonly kind: 'unreadable' };

/** The lock at the path; undefined where nobody holds it. */
export async function readLock(path: string, files: Files): Promise<FoundLock | undefined> {
  const text = await unless(['ENOENT'], files.readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return { kind: 'held', entry: lockShape(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ShapeError) return { kind: 'unreadable' };
    throw error;
  }
}

/**
 * Makes the lock file with its whole text in one breath, and tells whether it was not there before: the
 * text is written beside it and linked into place, so that no moment shows a lock without a holder.
 */
export async function createLock(
  path: string,
  entry: LockEntry,
  { files, candidate }: { readonly files: Files; readonly candidate: string },
): Promise<boolean> {
  const handle = await files.open(candidate, 'wx', 0o600);
  try {
    await handle.writeFile(`${stableJson(entry)}\n`);
  } finally {
    await handle.close();
  }
  try {
    return (await unless(['EEXIST', 'ENOENT'], linked(files.link(candidate, path)))) ?? false;
  } finally {
    await unless(['ENOENT'], files.unlink(candidate));
  }
}

async function linked(link: Promise<void>): Promise<boolean> {
  await link;
  return true;
}

const lockShape: Shape<LockEntry> = object({
  who: string,
  host: string,
  pid: count,
  since: string,
  token: string,
  started: optional(string),
});
