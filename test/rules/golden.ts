import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';

const folder = new URL('../golden/rules/', import.meta.url);

/** Compares with the golden file of a code; with `UPDATE_GOLDEN=1` in the environment it writes it anew. */
export function assertGolden(code: string, actual: string): void {
  const file = fileURLToPath(new URL(`${code}.out`, folder));
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, actual);
  }
  assert.ok(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1 and read it`);
  assert.is(actual, readFileSync(file, 'utf8'));
}
