import { basename, dirname, join } from 'node:path';
import { type Files, unless } from './files.js';

/**
 * Removes what killed runs left beside the state file. Only for the holder of the lock: the new text of
 * a run that lost its lock goes with it, so that a late rename of it finds nothing to put in place.
 */
export async function cleanLeftovers(statePath: string, files: Files): Promise<void> {
  const folder = dirname(statePath);
  const prefix = `${basename(statePath)}.`;
  const names = await files.readdir(folder);
  for (const name of names.filter((one) => one.startsWith(prefix)))
    if (/^(lock\.)?[\w-]+\.flumec-(new|break)$/.test(name.slice(prefix.length)))
      await unless(['ENOENT'], files.unlink(join(folder, name)));
}
