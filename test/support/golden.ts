import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { projectFolder } from './project.js';

/** Holds a text against the file of that name under test/golden, byte for byte; UPDATE_GOLDEN=1 writes it, to be read before it is committed. */
export function matchGolden(name: string, text: string): void {
  const file = join(projectFolder, 'test/golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `there is no golden file ${name}`);
  assert.is(text, readFileSync(file, 'utf8'), `differs from test/golden/${name}`);
}
