import type * as fs from 'node:fs/promises';

/** What the file store asks of the file system; a test may give its own. */
export type Files = Pick<
  typeof fs,
  | 'link'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'stat'
  | 'unlink'
>;

/** The code of a file system error such as `ENOENT`; undefined for any other error. */
export function fileErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the work gives, or undefined where it fails with one of these codes. */
export async function unless<T>(
  codes: readonly string[],
  work: Promise<T>,
): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = fileErrorCode(error);
    if (code !== undefined && codes.includes(code)) return undefined;
    throw error;
  }
}
