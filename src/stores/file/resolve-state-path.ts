import { basename, dirname, join, resolve } from 'node:path';
import { type Files, unless } from './files.js';

/** Where the state file really stands, or will stand: symbolic links are followed, so that they stay and two paths to one file share one lock. */
export async function resolveStatePath(path: string, files: Files): Promise<string> {
  const real = await unless(['ENOENT'], files.realpath(path));
  if (real !== undefined) return real;
  const folder =
    (await unless(['ENOENT'], files.realpath(dirname(path)))) ?? resolve(dirname(path));
  const target = await unless(['ENOENT', 'EINVAL'], files.readlink(path));
  return target === undefined
    ? join(folder, basename(path))
    : resolveStatePath(resolve(folder, target), files);
}
