import { StoreError, type StoreErrorKind } from '../../reconcile/store-error.js';
import { fileErrorCode } from './files.js';

/** Does the work on the file and says of a file system error what it means for the store. */
export async function withFileErrors<T>(
  work: Promise<T>,
  { path, doing }: { readonly path: string; readonly doing: 'read' | 'written' | 'locked' },
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    const [kind, why] = meanings.get(code) ?? ['unreachable', code];
    throw new StoreError(kind, `State file "${path}" cannot be ${doing}: ${why}`, { cause: error });
  }
}

const meanings: ReadonlyMap<string, readonly [StoreErrorKind, string]> = new Map([
  ['EACCES', ['refused', 'permission denied']],
  ['EPERM', ['refused', 'the operation is not permitted there']],
  ['EISDIR', ['refused', 'it is a folder']],
  ['ENOTDIR', ['refused', 'a part of its path is not a folder']],
  ['ELOOP', ['refused', 'its symbolic links go round in a circle']],
  ['ENAMETOOLONG', ['refused', 'its name is too long']],
  ['EROFS', ['refused', 'the file system is read-only']],
  ['ENOSPC', ['refused', 'no space is left on the disk']],
  ['EDQUOT', ['refused', 'the disk quota is used up']],
  ['ENOTSUP', ['refused', 'the file system has no hard links, which the lock needs']],
  ['EOPNOTSUPP', ['refused', 'the file system has no hard links, which the lock needs']],
  ['ERR_FS_FILE_TOO_LARGE', ['refused', 'it is too large']],
  ['ERR_STRING_TOO_LONG', ['refused', 'it is too large']],
  ['ENOENT', ['unreachable', 'its folder is gone']],
  ['EIO', ['unreachable', 'the disk failed']],
]);
