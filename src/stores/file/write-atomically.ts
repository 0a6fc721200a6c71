import { dirname } from 'node:path';
import { StoreError } from '../../reconcile/store-error.js';
import { type Files, fileErrorCode, unless } from './files.js';

/** How a file is replaced. */
export interface AtomicWrite {
  /** The real path: no symbolic link. */
  readonly path: string;
  /** Names the new text until it is in place; letters, digits and hyphens. */
  readonly id: string;
  readonly files: Files;
  /** The last word before the new text takes its place; throwing leaves the old one. */
  readonly beforeReplacing: () => Promise<void>;
}

/** Replaces the file by the pieces of a text: whatever happens, it holds the old text or the whole new one, readable by its owner only. */
export async function writeAtomically(pieces: Iterable<string>, write: AtomicWrite): Promise<void> {
  const { path, id, files, beforeReplacing } = write;
  const temporary = `${path}.${id}.flumec-new`;
  try {
    await writeDurably(temporary, pieces, files);
    await beforeReplacing();
    await replace(temporary, path, files);
  } catch (error) {
    await unless(['ENOENT'], files.unlink(temporary));
    throw error;
  }
  await syncFolder(dirname(path), files);
}

async function writeDurably(path: string, pieces: Iterable<string>, files: Files): Promise<void> {
  const handle = await files.open(path, 'wx', 0o600);
  try {
    for (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new text goes missing where another run took the lock and cleaned up behind this one. */
async function replace(from: string, to: string, files: Files): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    if (fileErrorCode(error) !== 'ENOENT') throw error;
    const message = `The lock of "${to}" was taken away from this run; nothing is written`;
    throw new StoreError('lost', message, { cause: error });
  }
}

/** Not every system can do this for a folder. */
const unsupported = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'];

async function syncFolder(folder: string, files: Files): Promise<void> {
  const handle = await unless(unsupported, files.open(folder, 'r'));
  if (!handle) return;
  try {
    await unless(unsupported, handle.sync());
  } catch (error) {
    const message = `The new state stands in "${folder}", but the disk does not confirm that it will last`;
    throw new StoreError('unknown', message, { cause: error });
  } finally {
    await handle.close();
  }
}
