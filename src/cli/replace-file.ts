import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { UsageError } from './usage-error.js';

/**
 * Gives an existing file another text: whatever happens, it holds the old one or the whole new one. Its mode
 * stays; the path is no symbolic link. Throws a `UsageError` where it cannot be written.
 */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.flumec-new`;
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: statSync(path).mode, flush: true });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new UsageError(`"${path}" cannot be written: ${(cause as Error).message}`);
  }
}
