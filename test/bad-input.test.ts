import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compile } from '../src/compile.js';
import type { Diagnostic } from '../src/diagnostics/diagnostic.js';
import { renderPretty } from '../src/diagnostics/format/pretty.js';
import { hasErrors } from '../src/diagnostics/outcome.js';
import { sortDiagnostics } from '../src/diagnostics/sort-diagnostics.js';
import { inventoryReader } from '../src/workspace/read-inventory-file.js';
import { readTopologies } from '../src/workspace/read-topologies.js';
import { nowhere } from './support/compile-text.js';
import { matchGolden } from './support/golden.js';
import { projectFolder } from './support/project.js';

const folder = join(projectFolder, 'test/golden/bad-input');

function findingsOf(path: string): readonly Diagnostic[] {
  const { value: sources, diagnostics } = readTopologies([path]);
  if (!sources) return diagnostics;
  return compile(sources, { ...nowhere, readInventory: inventoryReader(folder) }).diagnostics;
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
  test(`${name} is refused in the words of its golden file`, () => {
    const findings = findingsOf(join(folder, name));
    assert.ok(hasErrors(findings));
    const text = renderPretty(sortDiagnostics(findings)).replaceAll(`${folder}/`, '');
    matchGolden(`bad-input/${name.replace('.yaml', '.out')}`, text);
  });
}

test.run();
