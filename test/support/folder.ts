import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Gives an empty folder with the files in it to a test, and takes it away afterwards. */
export function inFolder<T>(
  files: Readonly<Record<string, string>>,
  test: (folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'flumec-test-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
