import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from './render/artifact-files.js';
import { UsageError } from './usage-error.js';

/** How many files were written, and how many stood there as they are. */
export interface FolderResult {
  readonly written: number;
  readonly kept: number;
}

/** Writes the files that differ into a folder and leaves all others alone; throws a `UsageError` where that is not possible. */
export function writeFolder(folder: string, files: readonly OutputFile[]): FolderResult {
  let written = 0;
  try {
    for (const { path, text } of files) {
      const file = join(folder, path);
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      written++;
    }
  } catch (cause) {
    throw new UsageError(`The folder "${folder}" cannot be written: ${(cause as Error).message}`);
  }
  return { written, kept: files.length - written };
}
